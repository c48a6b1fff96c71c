using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.TextRoom;

namespace LiveOps.Janus.Tests.Plugins.TextRoom;

public sealed class TextRoomRefusalTests(JanusFixture fixture) : RefusalTests<TextRoomPlugin>(fixture)
{
    private const long Nowhere = 999_999;

    protected override IReadOnlyList<(PluginRequest Request, int Code)> Refused =>
    [
        (new ListRooms { AdminKey = "wrong" }, TextRoomErrors.Unauthorized),
        (new ListParticipants { Room = Nowhere }, TextRoomErrors.NoSuchRoom),
        (new RoomExists { Room = "text" }, TextRoomErrors.InvalidElement),
        (new CreateRoom { AdminKey = "wrong" }, TextRoomErrors.Unauthorized),
        (new EditRoom { Room = Nowhere }, TextRoomErrors.NoSuchRoom),
        (new DestroyRoom { Room = Nowhere }, TextRoomErrors.NoSuchRoom),
        (new EditAllowed { Room = Nowhere, Action = "enable" }, TextRoomErrors.NoSuchRoom),
        (new KickParticipant { Room = Nowhere, Username = "u" }, TextRoomErrors.NoSuchRoom),
        (new Announce { Room = Nowhere, Text = "t" }, TextRoomErrors.NoSuchRoom),
        (new JoinRoom { Room = Nowhere, Username = "u" }, TextRoomErrors.InvalidRequest),
        (new LeaveRoom { Room = Nowhere }, TextRoomErrors.InvalidRequest),
        (new SendMessage { Room = Nowhere, Text = "t" }, TextRoomErrors.InvalidRequest),
    ];
}
