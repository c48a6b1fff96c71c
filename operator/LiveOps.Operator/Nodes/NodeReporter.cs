using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Writes a node's status, and tells by an Event when it becomes ready or ceases to be.</summary>
internal sealed class NodeReporter(StatusWriter writer, Latest<MediaNode> nodes, RoomLedger ledger, IEventRecorder events, TimeProvider time)
{
    /// <summary>Fifty rooms that come at once are one write of what is allocated, not fifty.</summary>
    private static readonly TimeSpan AllocationDelay = TimeSpan.FromSeconds(1);

    /// <returns>When to report again, if what is allocated was held back.</returns>
    public async Task<TimeSpan?> ReportAsync(LiveNode live, NodeAim aim, CancellationToken cancellationToken)
    {
        var node = live.Node;
        var now = time.GetUtcNow();
        var status = NodeStatus.Render(live, aim, ledger.LoadOf(live.Key), now);
        if (node.Status?.Allocated != status.Allocated && IsSameButLoad(node.Status, status))
        {
            live.ReportDue ??= now + AllocationDelay;
            if (live.ReportDue > now)
            {
                return live.ReportDue - now;
            }
        }

        var written = await writer.WriteAsync(node, node.Status, status, cancellationToken);
        if (written is null)
        {
            return AllocationDelay;
        }

        live.ReportDue = null;
        if (!ReferenceEquals(written, node))
        {
            nodes.Wrote(node, written);
            Tell(written, node.Status, status);
        }

        return null;
    }

    private static bool IsSameButLoad(MediaNodeStatus? before, MediaNodeStatus after) =>
        before is not null && before.Phase == after.Phase && before.ObservedGeneration == after.ObservedGeneration
        && IsSame(before, after, NodeStatus.Ready) && IsSame(before, after, NodeStatus.Reachable) && IsSame(before, after, NodeStatus.Draining);

    private static bool IsSame(MediaNodeStatus? before, MediaNodeStatus after, string type) =>
        string.Equals(Find(before, type)?.Reason, Find(after, type)?.Reason, StringComparison.Ordinal);

    private void Tell(MediaNode node, MediaNodeStatus? before, MediaNodeStatus after)
    {
        var (was, now) = (Find(before, NodeStatus.Ready), Find(after, NodeStatus.Ready)!);
        if (!string.Equals(was?.Reason, now.Reason, StringComparison.Ordinal))
        {
            events.Record(node, IsExpected(now) ? EventType.Normal : EventType.Warning, now.Reason, now.Message);
        }

        var draining = Find(after, NodeStatus.Draining)!;
        if (!IsSame(before, after, NodeStatus.Draining))
        {
            TellDrain(node, before, draining);
        }
    }

    private void TellDrain(MediaNode node, MediaNodeStatus? before, V1Condition draining)
    {
        if (draining.Reason != NodeReason.NotDraining)
        {
            events.Record(node, draining.Reason == NodeReason.NothingFits ? EventType.Warning : EventType.Normal, draining.Reason, draining.Message);
        }
        else if (before?.Drain is not null)
        {
            events.Record(node, EventType.Normal, NodeReason.DrainCancelled, draining.Message);
        }
    }

    /// <summary>A node that is just being made is no reason to be warned.</summary>
    private static bool IsExpected(V1Condition ready) =>
        string.Equals(ready.Status, "True", StringComparison.Ordinal) || ready.Reason is NodeReason.Connecting or NodeReason.PodNotRunning;

    private static V1Condition? Find(MediaNodeStatus? status, string type) =>
        status?.Conditions?.FirstOrDefault(one => string.Equals(one.Type, type, StringComparison.Ordinal));
}
