using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>What <c>kubectl get events</c> shows of an Event, old shape (core/v1) and new (series).</summary>
internal static class EventSummary
{
    public static DateTimeOffset? FirstSeen(JsonObject value) =>
        value.Time("firstTimestamp") ?? value.Time("eventTime") ?? value.Metadata().Time("creationTimestamp");

    public static DateTimeOffset? LastSeen(JsonObject value) =>
        value.Object("series")?.Time("lastObservedTime") ?? value.Time("lastTimestamp") ?? FirstSeen(value);

    public static long Count(JsonObject value) => value.Object("series")?.Number("count") ?? value.Number("count") ?? 1;

    public static string Subject(JsonObject value)
    {
        var about = value.Object("involvedObject") ?? [];
        return $"{about.Text("kind")?.ToLowerInvariant()}/{about.Text("name")}";
    }

    public static string Source(JsonObject value)
    {
        var source = value.Object("source") ?? [];
        var component = source.Text("component") ?? value.Text("reportingComponent") ?? "";
        return source.Text("host") is { Length: > 0 } host ? $"{component}, {host}" : component;
    }
}
