using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Cel;

namespace LiveOps.Standalone.ApiServer.Schema.Rules;

/// <summary>Compiles <c>x-kubernetes-validations</c>; a rule that cannot be compiled makes the schema invalid.</summary>
internal sealed class RuleParser(SchemaProblems problems)
{
    private static readonly Dictionary<string, FieldErrorType> Reasons = new(StringComparer.Ordinal)
    {
        ["FieldValueInvalid"] = FieldErrorType.Invalid,
        ["FieldValueForbidden"] = FieldErrorType.Forbidden,
        ["FieldValueRequired"] = FieldErrorType.Required,
        ["FieldValueDuplicate"] = FieldErrorType.Duplicate,
    };

    public IReadOnlyList<ValidationRule> Parse(SchemaReader schema, SchemaNode self)
    {
        var rules = new List<ValidationRule>();
        var entries = schema.Array("x-kubernetes-validations") ?? [];
        for (var i = 0; i < entries.Count; i++)
        {
            var path = FieldPaths.Index(schema.PathOf("x-kubernetes-validations"), i);
            if (entries[i] is not JsonObject entry)
            {
                problems.Invalid(path, entries[i], "must be an object");
            }
            else if (ParseRule(new SchemaReader(entry, path, problems), self) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private ValidationRule? ParseRule(SchemaReader entry, SchemaNode self)
    {
        if (entry.String("rule") is not { } text || string.IsNullOrWhiteSpace(text))
        {
            problems.Required(entry.PathOf("rule"), "rule is not specified");
            return null;
        }

        var program = Compile(text, self, CelType.Bool, entry.PathOf("rule"));
        var expression = entry.String("messageExpression");
        var reason = entry.String("reason");
        if (reason is not null && !Reasons.ContainsKey(reason))
        {
            problems.Unsupported(entry.PathOf("reason"), reason, Reasons.Keys);
        }

        var rule = program is null ? null : new ValidationRule
        {
            Program = program,
            Message = entry.String("message"),
            MessageExpression = expression is null ? null : Compile(expression, self, CelType.String, entry.PathOf("messageExpression")),
            Reason = Reasons.GetValueOrDefault(reason ?? "", FieldErrorType.Invalid),
            FieldPath = ParseFieldPath(entry, self),
        };
        entry.RefuseUnread();
        return rule;
    }

    private CelProgram? Compile(string expression, SchemaNode self, CelType result, string path)
    {
        try
        {
            return CelProgram.Compile(expression, self, result);
        }
        catch (CelException error)
        {
            problems.Invalid(path, expression, $"compilation failed: {error.Message}");
            return null;
        }
    }

    private string ParseFieldPath(SchemaReader entry, SchemaNode self)
    {
        var path = entry.String("fieldPath");
        if (path is null)
        {
            return "";
        }

        var schema = self;
        foreach (var name in path.StartsWith('.') ? path[1..].Split('.') : [""])
        {
            if (schema.Properties.TryGetValue(name, out var next))
            {
                schema = next;
                continue;
            }

            problems.Invalid(entry.PathOf("fieldPath"), path, "fieldPath must name a field of the rule's schema, such as .spec.name");
            return "";
        }

        return path;
    }
}
