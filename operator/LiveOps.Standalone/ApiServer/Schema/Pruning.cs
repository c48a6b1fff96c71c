using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema;

/// <summary>Removes fields that the schema does not know.</summary>
internal static class Pruning
{
    public static void Prune(JsonNode? value, SchemaNode schema, string path, List<string> removed)
    {
        switch (value)
        {
            case JsonObject fields when schema.Type is SchemaType.Object or SchemaType.Any:
                PruneFields(fields, schema, path, removed);
                break;
            case JsonArray items when schema.Item is not null:
                for (var i = 0; i < items.Count; i++)
                {
                    Prune(items[i], schema.Item, FieldPaths.Index(path, i), removed);
                }

                break;
        }
    }

    private static void PruneFields(JsonObject fields, SchemaNode schema, string path, List<string> removed)
    {
        foreach (var (name, child) in fields.ToList())
        {
            var childPath = FieldPaths.Child(path, name);
            if (schema.Field(name) is { } known)
            {
                Prune(child, known, childPath, removed);
            }
            else if (schema.EmbeddedResource && EmbeddedResources.Schema(name) is { } meta)
            {
                Prune(child, meta, childPath, removed);
            }
            else
            {
                fields.Remove(name);
                removed.Add(childPath);
            }
        }
    }
}
