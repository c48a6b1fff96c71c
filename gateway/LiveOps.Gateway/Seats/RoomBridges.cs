using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>Finds the bridge that a room is on, to act on those in it whichever gateway let them in.</summary>
internal sealed class RoomBridges(RoomCatalog rooms, IBridgePool bridges)
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
}
