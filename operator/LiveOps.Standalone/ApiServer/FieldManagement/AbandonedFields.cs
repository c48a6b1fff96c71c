using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Removes what a manager applied before, applies no more, and nobody else owns.</summary>
internal static class AbandonedFields
{
    /// <summary>Works in place. What others or nobody put below an abandoned field keeps that field.</summary>
    /// <param name="value">The merged object.</param>
    /// <param name="before">What the manager applied last time.</param>
    /// <param name="owned">What anybody owns now.</param>
    /// <param name="schema">Schema of the value.</param>
    public static void Remove(JsonNode? value, FieldSet before, FieldSet owned, SchemaNode schema)
    {
        if (value is JsonObject fields && !schema.AtomicMap)
        {
            RemoveFields(fields, before, owned, schema, keys: []);
        }
        else if (value is JsonArray items && schema.ListType != ListType.Atomic)
        {
            RemoveItems(items, before, owned, schema);
        }
    }

    private static void RemoveFields(JsonObject fields, FieldSet before, FieldSet owned, SchemaNode schema, IReadOnlyList<string> keys)
    {
        foreach (var (name, value) in fields.ToList())
        {
            var element = PathElement.Field(name);
            if (!before.Children.ContainsKey(element) || keys.Contains(name, StringComparer.Ordinal))
            {
                continue;
            }

            var child = schema.Field(name) ?? SchemaNode.Untyped;
            Remove(value, before.Child(element), owned.Child(element), child);
            if (owned.Child(element).IsEmpty && IsGone(value, child))
            {
                fields.Remove(name);
            }
        }
    }

    private static void RemoveItems(JsonArray items, FieldSet before, FieldSet owned, SchemaNode schema)
    {
        foreach (var item in items.ToList())
        {
            var element = PathElement.Item(item, schema);
            if (!before.Children.ContainsKey(element))
            {
                continue;
            }

            if (item is JsonObject fields && !schema.Item!.AtomicMap)
            {
                RemoveFields(fields, before.Child(element), owned.Child(element), schema.Item, schema.ListMapKeys);
            }

            // An item that has nothing left but its keys says nothing.
            if (owned.Child(element).IsEmpty && (item is not JsonObject rest || schema.Item!.AtomicMap || rest.All(field => schema.ListMapKeys.Contains(field.Key, StringComparer.Ordinal))))
            {
                items.Remove(item);
            }
        }
    }

    private static bool IsGone(JsonNode? value, SchemaNode schema) => value switch
    {
        JsonObject fields => schema.AtomicMap || fields.Count == 0,
        JsonArray items => schema.ListType == ListType.Atomic || items.Count == 0,
        _ => true,
    };
}
