using LiveOps.Gateway.Presence.Events;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Presence that any number of gateways share. Redis decides; each gateway knows what it holds, and for how long that is sure.</summary>
internal sealed class RedisPresence(RedisPlaces places, HeldPlaces held, GatewayLease lease, PresenceFeed feed, IOptions<PresenceOptions> options) : IPresence
{
    public async Task<Entry> EnterAsync(ObjectKey room, Entrant entrant, CancellationToken cancellationToken)
    {
        var (result, before, after) = await places.EnterAsync(
            room, entrant, lease.Gateway, options.Value.SecondClient == SecondClient.TakeOver, cancellationToken);
        if (after is null)
        {
            return Entry.Refused(result);
        }

        var holding = new Holding(room, entrant, after.Fence);
        held.Add(holding, after);
        if (before is null)
        {
            await places.PublishAsync(PresenceEvents.Entered(room, entrant.UserId, after), cancellationToken);
        }

        return new Entry(result, holding, after.Muted, before?.Fence);
    }

    public Task TellTakenAsync(Holding holding, long previous, bool claimed, CancellationToken cancellationToken) =>
        places.PublishAsync(PresenceEvents.Taken(holding.Room, holding.UserId, previous, claimed), cancellationToken);

    public bool Holds(Holding holding) => lease.IsHeld && held.Contains(holding.Room, holding.UserId, holding.Fence);

    public async Task SetStatusAsync(Holding holding, string status, CancellationToken cancellationToken)
    {
        held.Change(holding, place => place with { Status = status });
        if (await places.SetStatusAsync(holding, status, cancellationToken) == 1)
        {
            await places.PublishAsync(PresenceEvents.Status(holding.Room), cancellationToken);
        }
    }

    public Task DetachAsync(Holding holding, CancellationToken cancellationToken)
    {
        held.Change(holding, place => place with { Parked = true });
        return places.DetachAsync(holding, cancellationToken);
    }

    public async Task LeaveAsync(Holding holding, string reason, CancellationToken cancellationToken)
    {
        held.Remove(holding.Room, holding.UserId, holding.Fence);
        await RemoveAsync(holding.Room, holding.UserId, holding.Fence, reason, cancellationToken);
    }

    public async Task<bool> MuteAsync(ObjectKey room, string userId, bool muted, string by, CancellationToken cancellationToken)
    {
        var changed = await places.MuteAsync(room, userId, muted, cancellationToken);
        if (changed == 1)
        {
            await places.PublishAsync(PresenceEvents.Muted(room, userId, muted, by), cancellationToken);
        }

        return changed >= 0;
    }

    public Task<bool> ExpelAsync(ObjectKey room, string userId, string reason, CancellationToken cancellationToken) =>
        RemoveAsync(room, userId, fence: null, reason, cancellationToken);

    public Task<RoomView> ReadAsync(ObjectKey room, CancellationToken cancellationToken) => places.ReadAsync(room, cancellationToken);

    public IDisposable Subscribe(Func<PresenceEvent, CancellationToken, ValueTask> handler) => feed.Subscribe(handler);

    private async Task<bool> RemoveAsync(ObjectKey room, string userId, long? fence, string reason, CancellationToken cancellationToken)
    {
        if (await places.LeaveAsync(room, userId, fence, cancellationToken) is not { } place)
        {
            return false;
        }

        await places.PublishAsync(PresenceEvents.Gone(room, userId, reason, place.Fence), cancellationToken);
        await places.PublishAsync(PresenceEvents.Status(room), cancellationToken);
        return true;
    }
}
