using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>Finds the bridge that a room is on, to act on those in it whichever gateway let them in.</summary>
internal sealed class RoomBridges(RoomCatalog rooms, IBridgePool bridges, ILogger<RoomBridges> logger)
{
    /// <summary>Runs <paramref name="act"/>, which says whether it found whom it was about; false where the room is on no bridge.</summary>
    /// <exception cref="BridgeException">The bridge refused or was lost.</exception>
    public async Task<bool> ActAsync(ObjectKey key, Func<IBridge, BridgeRoom, Task<bool>> act, CancellationToken cancellationToken)
    {
        if (rooms.Find(key) is not { Status.Bridge: { Node: { } node, RoomId: { } roomId } } room)
        {
            return false;
        }

        return await act(await bridges.GetAsync(node, cancellationToken), new BridgeRoom(roomId, room.Metadata.Uid!));
    }

    /// <summary>Puts a user out at the bridge, too, where the gateway that let it in may be gone.</summary>
    /// <returns>False where the bridge has no such user, or could not be told.</returns>
    public async Task<bool> TryKickAsync(ObjectKey key, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await ActAsync(key, (bridge, room) => bridge.KickAsync(room, userId, cancellationToken), cancellationToken);
        }
        catch (BridgeException exception)
        {
            SeatLog.NotKicked(logger, exception, userId, key);
            return false;
        }
    }
}
