using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

/// <summary>Presence of one gateway, in its own memory.</summary>
internal sealed class MemoryPresence(TimeProvider time) : IPresence
{
    /// <summary>A member whose last status is older than this is not shown as active.</summary>
    public static readonly TimeSpan ActiveFor = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ObjectKey, RoomPresence> _rooms = new();
    private Action<RoomStatusChanged>? _handlers;

    public ValueTask<EnterResult> EnterAsync(ObjectKey room, Entrant entrant, int limit, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Room(room).Enter(entrant, limit));

    public ValueTask SetStatusAsync(ObjectKey room, string userId, string status, CancellationToken cancellationToken)
    {
        Publish(room, Room(room).SetStatus(userId, status, time.GetTimestamp()));
        return ValueTask.CompletedTask;
    }

    public ValueTask DetachAsync(ObjectKey room, string userId, Guid connectionId, CancellationToken cancellationToken)
    {
        Room(room).Detach(userId, connectionId);
        return ValueTask.CompletedTask;
    }

    public ValueTask LeaveAsync(ObjectKey room, string userId, Guid? connectionId, CancellationToken cancellationToken)
    {
        Publish(room, Room(room).Leave(userId, connectionId));
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> CountAsync(ObjectKey room, CancellationToken cancellationToken) => ValueTask.FromResult(Room(room).Count);

    public IDisposable Subscribe(Action<RoomStatusChanged> handler)
    {
        _handlers += handler;
        return new Subscription(() => _handlers -= handler);
    }

    /// <summary>Tells of members who have fallen silent since the last call.</summary>
    public void Sweep()
    {
        foreach (var (key, room) in _rooms)
        {
            Publish(key, room.Sweep(time, ActiveFor));
        }
    }

    private RoomPresence Room(ObjectKey key) => _rooms.GetOrAdd(key, static _ => new RoomPresence());

    private void Publish(ObjectKey key, bool changed)
    {
        if (changed && _handlers is { } handlers)
        {
            handlers(new RoomStatusChanged(key, Room(key).Active(time, ActiveFor)));
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
