using LiveOps.Gateway.Presence;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Takes a user out of its room, and its tokens out of use.</summary>
internal sealed class UserRemoval(UserRevocations revocations, IPresence presence)
{
    public async Task RemoveAsync(ObjectKey room, string userId, CancellationToken cancellationToken)
    {
        revocations.Revoke(userId);
        await presence.ExpelAsync(room, userId, LeaveReason.Removed, cancellationToken);
    }
}
