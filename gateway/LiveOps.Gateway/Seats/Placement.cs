using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Seats;

/// <summary>Where a room was when a seat in it was taken.</summary>
/// <param name="Session">This time on air.</param>
/// <param name="Node">The bridge, as namespace/name of its MediaNode.</param>
/// <param name="BridgeRoom">The AudioBridge room, where it was known already.</param>
internal sealed record Placement(string Session, string Node, long? BridgeRoom)
{
    /// <summary>Null where the room is on no bridge.</summary>
    public static Placement? Of(LiveRoom room) =>
        room.Status is { Bridge.Node: { } node } status ? new(status.Session ?? "", node, status.Bridge.RoomId) : null;
}
