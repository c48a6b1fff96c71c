using System.Text.Json.Serialization;

namespace LiveOps.Janus.Plugins.TextRoom;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SetUp))]
[JsonSerializable(typeof(Acknowledge))]
[JsonSerializable(typeof(Restart))]
[JsonSerializable(typeof(TextRoomOffered))]
[JsonSerializable(typeof(ListRooms))]
[JsonSerializable(typeof(RoomList))]
[JsonSerializable(typeof(ListParticipants))]
[JsonSerializable(typeof(ParticipantList))]
[JsonSerializable(typeof(RoomExists))]
[JsonSerializable(typeof(RoomExistence))]
[JsonSerializable(typeof(CreateRoom))]
[JsonSerializable(typeof(RoomCreated))]
[JsonSerializable(typeof(EditRoom))]
[JsonSerializable(typeof(RoomEdited))]
[JsonSerializable(typeof(DestroyRoom))]
[JsonSerializable(typeof(RoomDestroyed))]
[JsonSerializable(typeof(EditAllowed))]
[JsonSerializable(typeof(AllowedTokens))]
[JsonSerializable(typeof(KickParticipant))]
[JsonSerializable(typeof(Announce))]
[JsonSerializable(typeof(JoinRoom))]
[JsonSerializable(typeof(LeaveRoom))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(TextRoomDone))]
[JsonSerializable(typeof(MessageReceived))]
[JsonSerializable(typeof(AnnouncementReceived))]
[JsonSerializable(typeof(ParticipantJoined))]
[JsonSerializable(typeof(ParticipantLeft))]
[JsonSerializable(typeof(ParticipantKicked))]
[JsonSerializable(typeof(RoomEnded))]
[JsonSerializable(typeof(TextRoomNotice))]
internal sealed partial class TextRoomJsonContext : JsonSerializerContext;
