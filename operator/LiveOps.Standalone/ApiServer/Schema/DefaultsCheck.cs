using LiveOps.Standalone.ApiServer.Schema.Validation;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>A default that its own schema would refuse would make every object without the field invalid: it is refused with the schema.</summary>
internal static class DefaultsCheck
{
    public static void Run(SchemaNode schema, string path, SchemaProblems problems)
    {
        if (schema.Default is { } given)
        {
            Check(given.DeepClone(), schema, $"{path}.default", problems);
        }

        foreach (var (name, property) in schema.Properties)
        {
            Run(property, $"{path}.properties[{name}]", problems);
        }

        if (schema.AdditionalProperties is { } additional)
        {
            Run(additional, $"{path}.additionalProperties", problems);
        }

        if (schema.Item is { } item)
        {
            Run(item, $"{path}.items", problems);
        }
    }

    private static void Check(System.Text.Json.Nodes.JsonNode value, SchemaNode schema, string path, SchemaProblems problems)
    {
        var unknown = new List<string>();
        Pruning.Prune(value, schema, "", unknown);
        foreach (var field in unknown)
        {
            problems.Invalid(path, schema.Default, $"must not have unknown fields: {field}");
        }

        Defaulting.Apply(value, schema);
        var errors = new List<FieldError>();
        new SchemaValidator(errors).Validate(value, schema, "");
        foreach (var error in errors)
        {
            problems.Invalid(path, schema.Default, $"{error.Field} {error.Body}".TrimStart());
        }
    }
}
