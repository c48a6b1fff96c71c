using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>How far nodes that are being emptied are; from their status, so that a standby says the same.</summary>
internal sealed class DrainMetrics
{
    public DrainMetrics(IMeterFactory meters, IInformer<MediaNode> nodes) => meters.Create("LiveOps.Operator").CreateObservableGauge(
        "liveops.node.drain.rooms", () => Remaining(nodes.List()), "{room}", "Rooms that are still to leave a MediaNode that is being emptied.");

    private static IEnumerable<Measurement<int>> Remaining(IEnumerable<MediaNode> nodes) =>
        from node in nodes
        let drain = node.Status?.Drain
        where drain is not null
        select new Measurement<int>(
            (drain.Rooms ?? 0) - (drain.Moved ?? 0),
            new("node", ObjectKey.Of(node).ToString()),
            new("role", node.Spec.Role.ToString()),
            new("reason", drain.Reason));
}
