using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Revocations;
using LiveOps.Gateway.Seats;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Takes a user out of its room and out of calls, and its tokens out of use.</summary>
internal sealed class UserRemoval(IRevocations revocations, CallRouter calls, IPresence presence, RoomBridges bridges)
{
    public async Task RemoveAsync(ObjectKey room, string userId, CancellationToken cancellationToken)
    {
        await revocations.RevokeAsync(userId, cancellationToken);
        await calls.RemoveAsync(new CallUser(CallUser.ScopeOf(room.Namespace!, room.Name), userId), cancellationToken);
        await presence.ExpelAsync(room, userId, LeaveReason.Removed, cancellationToken);
        await revocations.DisconnectAsync(userId, cancellationToken);
        await bridges.TryKickAsync(room, userId, cancellationToken);
    }
}
