using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>When drains begin and have to be over.</summary>
internal sealed class DrainClock(NodeTriggers triggers, IOptions<DrainOptions> options, TimeProvider time)
{
    public TimeSpan Upgrade => options.Value.Upgrade;

    /// <summary>A drain that goes on keeps its beginning, also over a restart of the operator, and whatever becomes of its reason.</summary>
    /// <param name="order">What is asked for.</param>
    /// <param name="before">The drain as it was.</param>
    /// <param name="told">The drain as the node's status has it.</param>
    /// <param name="rooms">Rooms on the node now.</param>
    public DrainRun Begin(DrainOrder order, DrainRun? before, NodeDrainStatus? told, int rooms)
    {
        var start = before?.StartedAt ?? told?.StartedAt ?? time.GetUtcNow();
        return new()
        {
            Reason = order.Reason,
            StartedAt = start,
            Deadline = order.Deadline ?? start + order.Limit,
            Rooms = Math.Max(before?.Rooms ?? told?.Rooms ?? 0, rooms),
        };
    }

    /// <summary>Rooms on the node have to leave, or may stay; others may come.</summary>
    public void Changed(ObjectKey node) => triggers.NodeChanged(node);
}
