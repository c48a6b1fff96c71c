using System.Text.Json.Nodes;

namespace LiveOps.Standalone.ApiServer.Tables;

/// <summary>One step of a path: leads from a node to any number of others.</summary>
internal abstract record JsonPathStep
{
    public abstract IEnumerable<JsonNode?> Select(JsonNode? node);

    public sealed record Field(string Name) : JsonPathStep
    {
        public override IEnumerable<JsonNode?> Select(JsonNode? node) =>
            node is JsonObject value && value.TryGetPropertyValue(Name, out var child) ? [child] : [];
    }

    /// <summary>Negative indexes count from the end.</summary>
    public sealed record Index(int Position) : JsonPathStep
    {
        public override IEnumerable<JsonNode?> Select(JsonNode? node) =>
            node is JsonArray items && (Position < 0 ? Position + items.Count : Position) is var at && at >= 0 && at < items.Count ? [items[at]] : [];
    }

    public sealed record Every : JsonPathStep
    {
        public override IEnumerable<JsonNode?> Select(JsonNode? node) => node switch
        {
            JsonArray items => items,
            JsonObject value => value.Select(pair => pair.Value),
            _ => [],
        };
    }

    /// <param name="Path">From the element to what is compared.</param>
    /// <param name="Operator"><c>==</c>, <c>!=</c>, or null to ask only whether there is anything.</param>
    public sealed record Filter(JsonPath Path, string? Operator, JsonNode? Literal) : JsonPathStep
    {
        public override IEnumerable<JsonNode?> Select(JsonNode? node) =>
            node is JsonArray items ? items.Where(item => item is not null && Holds(item)) : [];

        private bool Holds(JsonNode item)
        {
            var found = Path.Find(item);
            return Operator switch
            {
                null => found.Count > 0,
                "==" => found.Count > 0 && JsonNode.DeepEquals(found[0], Literal),
                _ => found.Count > 0 && !JsonNode.DeepEquals(found[0], Literal),
            };
        }
    }
}
