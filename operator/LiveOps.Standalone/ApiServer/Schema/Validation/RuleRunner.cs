using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Cel;
using LiveOps.Standalone.ApiServer.Schema.Rules;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>Runs the CEL rules of a schema over an object and what it replaces.</summary>
internal sealed class RuleRunner(List<FieldError> errors)
{
    /// <summary>Added where errors in types or required fields keep the rules from being run.</summary>
    public static FieldError NotRun { get; } = new(
        FieldErrorType.Invalid, null, null,
        "some validation rules were not checked because the object was invalid; correct the existing errors to complete validation");

    public static bool HasRules(SchemaNode schema) => schema.Rules.Count > 0
        || schema.Properties.Values.Any(HasRules)
        || (schema.Item is { } item && HasRules(item))
        || (schema.AdditionalProperties is { } values && HasRules(values));

    public void Run(JsonNode? value, JsonNode? old, SchemaNode schema, string path)
    {
        if (value is null || !HasRules(schema))
        {
            return;
        }

        foreach (var rule in schema.Rules.Where(rule => !rule.IsTransition || old is not null))
        {
            Check(rule, value, old, schema, path);
        }

        if (value is JsonObject fields)
        {
            foreach (var (name, child) in fields.Where(field => schema.Field(field.Key) is not null))
            {
                Run(child, (old as JsonObject)?[name], schema.Field(name)!, FieldPaths.Child(path, name));
            }
        }
        else if (value is JsonArray items && schema.Item is { } itemSchema)
        {
            for (var i = 0; i < items.Count; i++)
            {
                Run(items[i], ListItems.Counterpart(items[i], old as JsonArray, schema), itemSchema, FieldPaths.Index(path, i));
            }
        }
    }

    private void Check(ValidationRule rule, JsonNode value, JsonNode? old, SchemaNode schema, string path)
    {
        try
        {
            var result = rule.Program.Evaluate(value, old);
            if (result is not true)
            {
                var message = Message(rule, value, old);
                Add(rule, schema, path, result is CelError error ? $"{error.Message} evaluating rule: {message}" : message);
            }
        }
        catch (CelBudgetException budget)
        {
            Add(rule, schema, path, $"{budget.Message} evaluating rule: {rule.Message ?? rule.Program.Source}");
        }
    }

    private static string Message(ValidationRule rule, JsonNode value, JsonNode? old) =>
        rule.MessageExpression?.Evaluate(value, old) is string text && text.Trim().Length > 0 && !text.Contains('\n', StringComparison.Ordinal)
            ? text
            : rule.Message ?? $"failed rule: {rule.Program.Source}";

    private void Add(ValidationRule rule, SchemaNode schema, string path, string detail)
    {
        var field = (path + rule.FieldPath).TrimStart('.');
        var type = JsonValue.Create(schema.Type.ToString().ToLowerInvariant());
        errors.Add(new FieldError(rule.Reason, field.Length == 0 ? null : field, type, detail));
    }
}
