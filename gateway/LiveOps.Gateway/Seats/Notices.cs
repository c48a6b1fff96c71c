using LiveOps.Gateway.Signaling.Methods;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Seats;

/// <summary>What anchors are told when their room changes under them.</summary>
internal static class Notices
{
    public static ReadOnlyMemory<byte> RoomMoved(Seat seat, string reason) =>
        RpcWriter.Notification("roomMoved", new RoomMovedParams(seat.Room.Name, reason), SignalingJson.Default.RoomMovedParams);

    public static ReadOnlyMemory<byte> RoomEnded(Seat seat) =>
        RpcWriter.Notification("roomEnded", new RoomEndedParams(seat.Room.Name), SignalingJson.Default.RoomEndedParams);
}
