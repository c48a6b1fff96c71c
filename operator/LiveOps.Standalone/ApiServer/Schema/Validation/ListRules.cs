using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Schema.Validation;

/// <summary>No item twice in a set, no key twice in a map.</summary>
internal static class ListRules
{
    public static void Check(JsonArray items, SchemaNode schema, string path, ErrorSink sink)
    {
        if (schema.ListType == ListType.Atomic)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            var identity = schema.ListType == ListType.Set ? items[i] : ListItems.KeysOf(items[i] as JsonObject, schema);
            if (!seen.Add(JsonText.Compact(identity)))
            {
                sink.Duplicate(FieldPaths.Index(path, i), identity);
            }
        }
    }
}
