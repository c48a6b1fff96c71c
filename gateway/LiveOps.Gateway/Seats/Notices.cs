using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Chat;
using LiveOps.Gateway.Signaling.Methods;
using LiveOps.Gateway.Signaling.Rpc;

namespace LiveOps.Gateway.Seats;

/// <summary>What anchors are told of their room, as it goes over the wire.</summary>
internal static class Notices
{
    public static ReadOnlyMemory<byte> RoomMoved(Seat seat, string reason) =>
        RpcWriter.Notification("roomMoved", new RoomMovedParams(seat.Room.Name, reason), SignalingJson.Default.RoomMovedParams);

    public static ReadOnlyMemory<byte> RoomEnded(Seat seat) =>
        RpcWriter.Notification("roomEnded", new RoomEndedParams(seat.Room.Name), SignalingJson.Default.RoomEndedParams);

    public static ReadOnlyMemory<byte> RoomStatus(IReadOnlyList<RoomMember> members) =>
        RpcWriter.Notification("roomStatus", members, SignalingJson.Default.IReadOnlyListRoomMember);

    public static ReadOnlyMemory<byte> ParticipantJoined(RoomParticipant participant) =>
        RpcWriter.Notification("participantJoined", participant, SignalingJson.Default.RoomParticipant);

    public static ReadOnlyMemory<byte> ParticipantLeft(string userId, string reason) =>
        RpcWriter.Notification("participantLeft", new ParticipantLeftParams(userId, reason), SignalingJson.Default.ParticipantLeftParams);

    public static ReadOnlyMemory<byte> Talking(string userId, bool talking) =>
        RpcWriter.Notification("talking", new TalkingParams(userId, talking), SignalingJson.Default.TalkingParams);

    public static ReadOnlyMemory<byte> Muted(string userId, bool muted, string by) =>
        RpcWriter.Notification("muted", new MutedParams(userId, muted, by), SignalingJson.Default.MutedParams);

    public static ReadOnlyMemory<byte> Chat(ChatMessage message) =>
        RpcWriter.Notification("chat", message, SignalingJson.Default.ChatMessage);
}
