using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>What distinguishes two versions of an object.</summary>
/// <param name="Changed">Paths added or modified.</param>
/// <param name="Removed">Paths that are no more.</param>
internal sealed record FieldComparison(FieldSet Changed, FieldSet Removed)
{
    private static readonly FieldComparison Same = new(FieldSet.Empty, FieldSet.Empty);

    public bool IsEmpty => Changed.IsEmpty && Removed.IsEmpty;

    public static FieldComparison Between(JsonObject before, JsonObject after, SchemaNode schema) =>
        Compare(before, after, had: true, has: true, schema);

    private static FieldComparison Compare(JsonNode? before, JsonNode? after, bool had, bool has, SchemaNode schema)
    {
        var children = Children(before, after, schema);
        if (children is null)
        {
            return (had, has) switch
            {
                (true, false) => Same with { Removed = FieldSet.Member() },
                (false, true) => Same with { Changed = FieldSet.Member() },
                _ => JsonNode.DeepEquals(before, after) ? Same : Same with { Changed = FieldSet.Member() },
            };
        }

        var parts = children.ConvertAll(child => (
            child.Element, Result: Compare(child.Before, child.After, child.Had, child.Has, child.Schema)));
        return new FieldComparison(
            FieldSet.Of(!had && has, parts.Select(part => KeyValuePair.Create(part.Element, part.Result.Changed))),
            FieldSet.Of(had && !has, parts.Select(part => KeyValuePair.Create(part.Element, part.Result.Removed))));
    }

    /// <summary>The parts to compare one by one; null where the values are compared as wholes.</summary>
    private static List<Part>? Children(JsonNode? before, JsonNode? after, SchemaNode schema)
    {
        var sample = before ?? after;
        var sameKind = before is null || after is null || before.GetType() == after.GetType();
        return sample switch
        {
            JsonObject when sameKind && !schema.AtomicMap && HasParts(before, after) =>
                Parts(Fields(before), Fields(after), name => schema.Field(name[2..]) ?? SchemaNode.Untyped),
            JsonArray when sameKind && schema.ListType != ListType.Atomic && HasParts(before, after) =>
                Parts(Items(before, schema), Items(after, schema), _ => schema.Item!),
            _ => null,
        };
    }

    /// <summary>Two empty containers are compared as wholes, so that an empty one can be owned at all.</summary>
    private static bool HasParts(JsonNode? before, JsonNode? after) => Count(before) > 0 || Count(after) > 0;

    private static int Count(JsonNode? node) => node switch { JsonObject fields => fields.Count, JsonArray items => items.Count, _ => 0 };

    private static List<Part> Parts(Dictionary<string, JsonNode?> before, Dictionary<string, JsonNode?> after, Func<string, SchemaNode> schema) =>
        [.. before.Keys.Union(after.Keys, StringComparer.Ordinal).Select(element => new Part(
            element, before.GetValueOrDefault(element), after.GetValueOrDefault(element),
            before.ContainsKey(element), after.ContainsKey(element), schema(element)))];

    private static Dictionary<string, JsonNode?> Fields(JsonNode? node) =>
        (node as JsonObject ?? []).ToDictionary(field => PathElement.Field(field.Key), field => field.Value, StringComparer.Ordinal);

    private static Dictionary<string, JsonNode?> Items(JsonNode? node, SchemaNode schema)
    {
        var items = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var item in node as JsonArray ?? [])
        {
            items[PathElement.Item(item, schema)] = item;
        }

        return items;
    }

    private sealed record Part(string Element, JsonNode? Before, JsonNode? After, bool Had, bool Has, SchemaNode Schema);
}
