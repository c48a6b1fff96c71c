using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema.Validation;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>
/// The schema of one kind, compiled once: what it defaults, what it keeps and what it accepts. It follows the structural schemas of
/// apiextensions.k8s.io/v1; what it does not know is refused when it is parsed, never skipped when an object is checked.
/// </summary>
internal sealed class StructuralSchema
{
    private static readonly string[] TypeAndMetadata = ["apiVersion", "kind", "metadata"];

    private StructuralSchema(SchemaNode root) => Root = root;

    public SchemaNode Root { get; }

    /// <summary>Reads the <c>openAPIV3Schema</c> of a CustomResourceDefinition's version.</summary>
    /// <exception cref="SchemaException">The schema is not structural or asks for something this server does not do.</exception>
    public static StructuralSchema Parse(JsonObject openApiV3Schema)
    {
        var problems = new SchemaProblems();
        var root = new SchemaParser(problems).Parse(openApiV3Schema, SchemaProblems.Root);
        if (root.Type != SchemaType.Object)
        {
            problems.Invalid($"{SchemaProblems.Root}.type", openApiV3Schema["type"], "must be object at the root");
        }

        if (problems.Errors.Count == 0)
        {
            DefaultsCheck.Run(root, SchemaProblems.Root, problems);
            TransitionCheck.Run(root, SchemaProblems.Root, problems);
        }

        return problems.Errors.Count == 0 ? new StructuralSchema(WithMetadata(root)) : throw new SchemaException(problems.Errors);
    }

    /// <summary>Sets absent fields that have a default, in place.</summary>
    public void ApplyDefaults(JsonObject value) => Defaulting.Apply(value, Root);

    /// <summary>Removes fields the schema does not know, in place, and returns their paths.</summary>
    public IReadOnlyList<string> Prune(JsonObject value)
    {
        var removed = new List<string>();
        Pruning.Prune(value, Root, "", removed);
        return removed;
    }

    /// <summary>Checks an object; <paramref name="oldValue"/> is what it replaces, null where it is created.</summary>
    public IReadOnlyList<FieldError> Validate(JsonObject value, JsonObject? oldValue)
    {
        var errors = new List<FieldError>();
        new SchemaValidator(errors).Validate(value, Root, "");
        if (!RuleRunner.HasRules(Root))
        {
            return errors;
        }

        if (errors.Exists(error => error.BlocksRules))
        {
            errors.Add(RuleRunner.NotRun);
        }
        else
        {
            new RuleRunner(errors).Run(value, oldValue, Root, "");
        }

        return errors;
    }

    /// <summary>Every object has these three whatever its schema says; the schema may only narrow metadata.name.</summary>
    private static SchemaNode WithMetadata(SchemaNode root)
    {
        var properties = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);
        foreach (var name in TypeAndMetadata)
        {
            properties[name] = EmbeddedResources.Schema(name)!;
        }

        foreach (var (name, property) in root.Properties.Where(entry => !TypeAndMetadata.Contains(entry.Key, StringComparer.Ordinal)))
        {
            properties[name] = property;
        }

        return root with { Properties = properties };
    }
}
