using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Sets what is absent and has a default, from the outside in: a default object gets the defaults of its own fields.</summary>
internal static class Defaulting
{
    public static void Apply(JsonNode? value, SchemaNode schema)
    {
        if (value is JsonArray array)
        {
            foreach (var item in schema.Item is null ? [] : array.ToList())
            {
                Apply(item, schema.Item!);
            }
        }
        else if (value is JsonObject fields)
        {
            ApplyToFields(fields, schema);
        }
    }

    private static void ApplyToFields(JsonObject fields, SchemaNode schema)
    {
        foreach (var (name, property) in schema.Properties)
        {
            var present = fields.TryGetPropertyValue(name, out var current);
            // A null where null is not allowed counts as absent, as with apiextensions.k8s.io/v1.
            if (property.Default is { } missing && (!present || (current is null && !property.Nullable)))
            {
                fields[name] = missing.DeepClone();
            }
            else if (present && current is null && !property.Nullable)
            {
                fields.Remove(name);
            }
        }

        foreach (var (name, current) in fields.ToList())
        {
            if (schema.Field(name) is { } child)
            {
                Apply(current, child);
            }
        }
    }
}
