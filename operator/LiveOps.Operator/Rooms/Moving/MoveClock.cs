using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Nodes;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>What moves wait for, and whom they tell.</summary>
internal sealed class MoveClock(IEventRecorder events, NodeWaiters waiters, IKeySink<MediaNode> nodes, TimeProvider time)
{
    /// <summary>How often is looked for what nothing tells.</summary>
    public TimeSpan Glance { get; } = TimeSpan.FromMilliseconds(200);

    /// <returns>How long it is until then; null where that is past, or never.</returns>
    public TimeSpan? Until(DateTimeOffset? then) => then - time.GetUtcNow() is { } left && left > TimeSpan.Zero ? left : null;

    /// <summary>The room is looked at again as soon as nodes change.</summary>
    public void WaitForNode(LiveRoom room) => waiters.Add(ObjectKey.Of(room));

    /// <summary>The status of a node has something new to say.</summary>
    public void Report(ObjectKey node) => nodes.Enqueue(node);

    public void Tell(LiveRoom room, EventType type, string reason, string message) => events.Record(room, type, reason, message);
}
