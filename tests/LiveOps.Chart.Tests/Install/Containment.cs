using System.Text.Json.Nodes;
using LiveOps.Chart.Tests.Charts;

namespace LiveOps.Chart.Tests.Install;

/// <summary>
/// Whether an API server has all of an object that was rendered. It may have more: its defaults, its own metadata. What is empty
/// counts as absent, for API servers leave it out.
/// </summary>
internal static class Containment
{
    /// <returns>A line for each object that is not there, and for each field that is not there or differs.</returns>
    public static IReadOnlyList<string> Differences(IEnumerable<Manifest> rendered, IReadOnlyList<Manifest> found) =>
    [
        .. rendered.SelectMany(one => found.SingleOrDefault(other => other.ToString() == one.ToString()) is { } other
            ? Differences(one.Object, other.Object, one.ToString())
            : [$"{one} is not there"]),
    ];

    private static IEnumerable<string> Differences(JsonNode? rendered, JsonNode? found, string path) => (rendered, found) switch
    {
        (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }, null) => [],
        (JsonObject fields, JsonObject others) => fields.SelectMany(field => Differences(field.Value, others[field.Key], $"{path}.{field.Key}")),
        (JsonArray items, JsonArray others) when items.Count == others.Count =>
            items.Zip(others).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{path}[{index}]")),
        _ when rendered?.ToString() == found?.ToString() => [],
        _ => [$"{path} is {found?.ToJsonString() ?? "absent"} and not {rendered?.ToJsonString()}"],
    };
}
