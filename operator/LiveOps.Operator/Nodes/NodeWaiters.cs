using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Nodes;

/// <summary>Rooms that have no node to be on, or none that answers. They are looked at again when nodes change, not by the clock.</summary>
internal sealed class NodeWaiters(IKeySink<LiveRoom> rooms)
{
    private readonly ConcurrentDictionary<ObjectKey, byte> _waiting = [];

    public IReadOnlyCollection<ObjectKey> Rooms => [.. _waiting.Keys];

    public void Add(ObjectKey room) => _waiting[room] = 0;

    public void Remove(ObjectKey room) => _waiting.TryRemove(room, out _);

    /// <summary>Some node has become better, or has room again.</summary>
    public void Wake()
    {
        foreach (var room in _waiting.Keys)
        {
            rooms.Enqueue(room);
        }
    }
}
