using LiveOps.Gateway.Presence.Bans;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Memory;

/// <summary>Bans of one gateway, in its own memory.</summary>
internal sealed class MemoryBans(MemoryRooms rooms) : IRoomBans
{
    public Task BanAsync(ObjectKey room, string session, Ban ban, CancellationToken cancellationToken)
    {
        rooms[room].Ban(session, ban);
        return Task.CompletedTask;
    }

    public Task<bool> LiftAsync(ObjectKey room, string session, string userId, CancellationToken cancellationToken) =>
        Task.FromResult(rooms[room].Lift(session, userId));

    public Task<IReadOnlyList<Ban>> ListAsync(ObjectKey room, string session, CancellationToken cancellationToken) =>
        Task.FromResult(rooms[room].Bans(session));
}
