using LiveOps.Gateway.Presence.Events;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>Presence of one gateway, in its own memory.</summary>
internal sealed class MemoryPresence(MemoryRooms rooms, PresenceFeed feed, IOptions<PresenceOptions> options, TimeProvider time) : IPresence
{
    private long _lastFence;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public Task<Entry> EnterAsync(ObjectKey room, Entrant entrant, CancellationToken cancellationToken)
    {
        var takesOver = options.Value.SecondClient == SecondClient.TakeOver;
        var (result, before, after) = rooms[room].Enter(entrant, takesOver, Interlocked.Increment(ref _lastFence), Now);
        if (after is null)
        {
            return Task.FromResult(Entry.Refused(result));
        }

        if (before is null)
        {
            feed.Publish(PresenceEvents.Entered(room, entrant.UserId, after));
        }

        return Task.FromResult(new Entry(result, new Holding(room, entrant, after.Fence), after.Muted, before?.Fence));
    }

    public Task TellTakenAsync(Holding holding, long previous, bool claimed, CancellationToken cancellationToken)
    {
        feed.Publish(PresenceEvents.Taken(holding.Room, holding.UserId, previous, claimed));
        return Task.CompletedTask;
    }

    public bool Holds(Holding holding) => rooms[holding.Room].Holds(holding.UserId, holding.Fence);

    public Task SetStatusAsync(Holding holding, string status, CancellationToken cancellationToken)
    {
        var now = Now;
        var room = rooms[holding.Room];
        if (room.Change(holding.UserId, holding.Fence, place => place with { Status = status, StatusAt = now }) is var (before, _) &&
            (room.TryShow(now) || before.Status != status))
        {
            feed.Publish(PresenceEvents.Status(holding.Room));
        }

        return Task.CompletedTask;
    }

    public Task DetachAsync(Holding holding, CancellationToken cancellationToken)
    {
        rooms[holding.Room].Change(holding.UserId, holding.Fence, place => place with { Parked = true });
        return Task.CompletedTask;
    }

    public Task LeaveAsync(Holding holding, string reason, CancellationToken cancellationToken)
    {
        Remove(holding.Room, holding.UserId, holding.Fence, reason);
        return Task.CompletedTask;
    }

    public Task<bool> MuteAsync(ObjectKey room, string userId, bool muted, string by, CancellationToken cancellationToken)
    {
        var change = rooms[room].Change(userId, fence: null, place => place with { Muted = muted });
        if (change?.Before.Muted == !muted)
        {
            feed.Publish(PresenceEvents.Muted(room, userId, muted, by));
        }

        return Task.FromResult(change is not null);
    }

    public Task<bool> ExpelAsync(ObjectKey room, string userId, string reason, CancellationToken cancellationToken) =>
        Task.FromResult(Remove(room, userId, fence: null, reason));

    public Task<RoomView> ReadAsync(ObjectKey room, CancellationToken cancellationToken) => Task.FromResult(rooms[room].Read(Now));

    public IDisposable Subscribe(Func<PresenceEvent, CancellationToken, ValueTask> handler) => feed.Subscribe(handler);

    /// <summary>Tells of members who have fallen silent since the last call.</summary>
    public void Sweep()
    {
        foreach (var (key, room) in rooms.All)
        {
            if (room.TryShow(Now))
            {
                feed.Publish(PresenceEvents.Status(key));
            }
        }
    }

    private bool Remove(ObjectKey key, string userId, long? fence, string reason)
    {
        var room = rooms[key];
        if (room.Remove(userId, fence) is not { } place)
        {
            return false;
        }

        feed.Publish(PresenceEvents.Gone(key, userId, reason, place.Fence));
        if (room.TryShow(Now))
        {
            feed.Publish(PresenceEvents.Status(key));
        }

        return true;
    }
}
