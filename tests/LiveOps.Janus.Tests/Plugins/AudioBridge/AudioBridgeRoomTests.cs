using LiveOps.Janus.Plugins.AudioBridge;

namespace LiveOps.Janus.Tests.Plugins.AudioBridge;

public sealed class AudioBridgeRoomTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Room_FromCreateToDestroy_IsReported(Wire wire)
    {
        var room = NewRoom();
        await using var bridge = await NewSession(wire).AttachAsync<AudioBridgePlugin>(Stop);

        (await bridge.RoomExistsAsync(new() { Room = room }, Stop)).Exists.ShouldBeFalse();
        var created = await bridge.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", Description = "A" }, Stop);
        created.Room.ShouldBe(room);
        (await bridge.RoomExistsAsync(new() { Room = room }, Stop)).Exists.ShouldBeTrue();
        (await bridge.EditRoomAsync(new() { Room = room, Secret = "s", NewDescription = "B" }, Stop)).Room.ShouldBe(room);
        var listed = (await bridge.ListRoomsAsync(new(), Stop)).Rooms.Single(info => info.Room == room);
        listed.Description.ShouldBe("B");
        listed.Unknown.ShouldBeNull();
        (await bridge.DestroyRoomAsync(new() { Room = room, Secret = "s" }, Stop)).Room.ShouldBe(room);
        (await bridge.RoomExistsAsync(new() { Room = room }, Stop)).Exists.ShouldBeFalse();
    }
}
