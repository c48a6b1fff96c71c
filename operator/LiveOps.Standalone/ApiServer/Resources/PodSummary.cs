using System.Text.Json.Nodes;
using LiveOps.Standalone.ApiServer.Json;

namespace LiveOps.Standalone.ApiServer.Resources;

/// <summary>What <c>kubectl get pods</c> shows of a Pod.</summary>
internal static class PodSummary
{
    public static string Ready(JsonObject pod)
    {
        var wanted = pod.Object("spec")?.Objects("containers").Count() ?? 0;
        return $"{Containers(pod).Count(status => status.Flag("ready"))}/{wanted}";
    }

    /// <summary>The reason that says most: of a waiting or ended container, else the phase.</summary>
    public static string Status(JsonObject pod)
    {
        var status = pod.Object("status") ?? [];
        var reason = Containers(pod).Select(ReasonOf).LastOrDefault(text => text is not null) ?? status.Text("reason") ?? status.Text("phase") ?? "Unknown";
        return pod.Metadata()["deletionTimestamp"] is null ? reason : "Terminating";
    }

    public static string Restarts(JsonObject pod) => Containers(pod).Sum(status => status.Number("restartCount") ?? 0).ToString();

    private static IEnumerable<JsonObject> Containers(JsonObject pod) => pod.Object("status")?.Objects("containerStatuses") ?? [];

    private static string? ReasonOf(JsonObject container)
    {
        var state = container.Object("state") ?? [];
        if (state.Object("waiting")?.Text("reason") is { } waiting)
        {
            return waiting;
        }

        return state.Object("terminated") is not { } ended ? null : ended.Text("reason")
            ?? (ended.Number("signal") is > 0 and var signal ? $"Signal:{signal}" : $"ExitCode:{ended.Number("exitCode")}");
    }
}
