using LiveOps.Janus.Plugins.AudioBridge;

namespace LiveOps.Janus.Tests.Plugins.AudioBridge;

public sealed class AudioBridgeMediaTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Forwarder_StartedListedAndStopped_IsSeen(Wire wire)
    {
        var room = NewRoom();
        await using var bridge = await NewSession(wire).AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", Groups = ["a", "b"] }, Stop);

        var started = Typed(await bridge.StartRtpForwardAsync(
            new() { Room = room, Secret = "s", AdminKey = Server.AdminKey, Host = "127.0.0.1", Port = 5004, Ssrc = 3_735_928_559, Ptype = 111, AlwaysOn = true, Group = "a" }, Stop));
        var listed = Typed(await bridge.ListForwardersAsync(new() { Room = room, Secret = "s" }, Stop)).RtpForwarders.Single();
        listed.StreamId.ShouldBe(started.StreamId);
        listed.Ssrc.ShouldBe(3_735_928_559);
        listed.Group.ShouldBe("a");
        Typed(await bridge.StopRtpForwardAsync(new() { Room = room, Secret = "s", AdminKey = Server.AdminKey, StreamId = started.StreamId }, Stop));
        (await bridge.ListForwardersAsync(new() { Room = room, Secret = "s" }, Stop)).RtpForwarders.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task RecordingsAndTokens_OfARoom_CanBeChanged(Wire wire)
    {
        var room = NewRoom();
        await using var bridge = await NewSession(wire).AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s" }, Stop);

        Typed(await bridge.EnableRecordingAsync(new() { Room = room, Secret = "s", Record = true, RecordFile = $"{Server.Folder}/{room}.wav" }, Stop));
        Typed(await bridge.EnableRecordingAsync(new() { Room = room, Secret = "s", Record = false }, Stop));
        Typed(await bridge.EnableMjrsAsync(new() { Room = room, Secret = "s", Mjrs = true, MjrsDir = Server.Folder }, Stop));
        Typed(await bridge.EnableMjrsAsync(new() { Room = room, Secret = "s", Mjrs = false }, Stop));
        Typed(await bridge.EditAllowedAsync(new() { Room = room, Secret = "s", Action = "add", Allowed = ["t"] }, Stop)).Allowed.ShouldBe(["t"]);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task File_PlayedIntoARoom_IsAnnouncedUntilItStops(Wire wire)
    {
        var room = NewRoom();
        var file = await OpusFiles.WriteAsync(Server.Folder, seconds: 30, Stop);
        await using var bridge = await NewSession(wire).AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s" }, Stop);
        using var events = bridge.Subscribe();
        await bridge.JoinRoomAsync(new() { Room = room }, jsep: null, Stop);

        var playing = Typed(await bridge.PlayFileAsync(
            new() { Room = room, Secret = "s", AdminKey = Server.AdminKey, Filename = file, FileId = "f" }, Stop));
        playing.FileId.ShouldBe("f");
        Typed(await NextAsync<AnnouncementStarted>(events)).FileId.ShouldBe("f");
        Typed(await bridge.IsPlayingAsync(new() { Room = room, Secret = "s", AdminKey = Server.AdminKey, FileId = "f" }, Stop)).Playing.ShouldBeTrue();
        Typed(await bridge.StopFileAsync(new() { Room = room, Secret = "s", AdminKey = Server.AdminKey, FileId = "f" }, Stop));
        Typed(await NextAsync<AnnouncementStopped>(events)).FileId.ShouldBe("f");
    }
}
