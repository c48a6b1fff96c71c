using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Schema;

namespace LiveOps.Standalone.ApiServer.FieldManagement;

/// <summary>Lays an applied configuration over a live object: what it names wins, what it does not name stays.</summary>
internal static class ApplyMerge
{
    public static JsonNode? Merge(JsonNode? live, JsonNode? applied, SchemaNode schema) => (live, applied) switch
    {
        (JsonObject before, JsonObject after) when !schema.AtomicMap => MergeFields(before, after, schema),
        (JsonArray before, JsonArray after) when schema.ListType != ListType.Atomic => MergeItems(before, after, schema),
        _ => applied?.DeepClone(),
    };

    private static JsonObject MergeFields(JsonObject live, JsonObject applied, SchemaNode schema)
    {
        var result = live.DeepClone().AsObject();
        foreach (var (name, value) in applied)
        {
            result[name] = Merge(live[name], value, schema.Field(name) ?? SchemaNode.Untyped);
        }

        return result;
    }

    /// <summary>Applied items come in the applied order; live ones that are not applied stay behind the live item they came after.</summary>
    private static JsonArray MergeItems(JsonArray live, JsonArray applied, SchemaNode schema)
    {
        var wanted = applied.DistinctBy(Identity, StringComparer.Ordinal).ToDictionary(Identity, item => item, StringComparer.Ordinal);
        var order = wanted.Keys.ToList();
        var result = new JsonArray();
        var emitted = 0;
        foreach (var item in live)
        {
            var position = order.IndexOf(Identity(item));
            for (; emitted <= position; emitted++)
            {
                result.Add(Merge(Live(order[emitted]), wanted[order[emitted]], schema.Item!));
            }

            if (position < 0)
            {
                result.Add(item?.DeepClone());
            }
        }

        for (; emitted < order.Count; emitted++)
        {
            result.Add(Merge(Live(order[emitted]), wanted[order[emitted]], schema.Item!));
        }

        return result;

        string Identity(JsonNode? item) => PathElement.Item(item, schema);
        JsonNode? Live(string identity) => live.FirstOrDefault(item => string.Equals(Identity(item), identity, StringComparison.Ordinal));
    }
}
