using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Seats;
using LiveOps.Gateway.Signaling.Sockets;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Takes a user out of its room, and its tokens out of use.</summary>
internal sealed class UserRemoval(UserRevocations revocations, SeatRegistry seats, SeatKeeper keeper, IPresence presence)
{
    public async Task RemoveAsync(ObjectKey room, string userId, CancellationToken cancellationToken)
    {
        revocations.Revoke(userId);
        if (seats.Find(userId) is { } seat && seat.Room == room)
        {
            keeper.Dismiss(seat, SocketEnd.Removed);
        }

        await presence.LeaveAsync(room, userId, null, cancellationToken);
    }
}
