using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Presence;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Takes a user out of its room and out of calls, and its tokens out of use.</summary>
internal sealed class UserRemoval(UserRevocations revocations, CallRouter calls, IPresence presence)
{
    public async Task RemoveAsync(ObjectKey room, string userId, CancellationToken cancellationToken)
    {
        revocations.Revoke(userId);
        await calls.RemoveAsync(new CallUser(CallUser.ScopeOf(room.Namespace!, room.Name), userId), cancellationToken);
        await presence.ExpelAsync(room, userId, LeaveReason.Removed, cancellationToken);
    }
}
