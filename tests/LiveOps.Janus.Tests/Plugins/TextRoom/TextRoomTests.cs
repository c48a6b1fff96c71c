using LiveOps.Janus.Plugins.TextRoom;

namespace LiveOps.Janus.Tests.Plugins.TextRoom;

public sealed class TextRoomTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Room_FromCreateToDestroy_IsReported(Wire wire)
    {
        var room = NewRoom();
        await using var text = await NewSession(wire).AttachAsync<TextRoomPlugin>(Stop);

        Typed(await text.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", IsPrivate = false, History = 5 }, Stop));
        Typed(await text.RoomExistsAsync(new() { Room = room }, Stop)).Exists.ShouldBeTrue();
        Typed(await text.EditRoomAsync(new() { Room = room, Secret = "s", NewDescription = "B" }, Stop));
        Typed(await text.ListRoomsAsync(new(), Stop)).Rooms.Single(info => info.Room == room).History.ShouldBe(5);
        Typed(await text.ListParticipantsAsync(new() { Room = room }, Stop)).Participants.ShouldBeEmpty();
        Typed(await text.EditAllowedAsync(new() { Room = room, Secret = "s", Action = "add", Allowed = ["t"] }, Stop)).Allowed.ShouldBe(["t"]);
        Typed(await text.AnnounceAsync(new() { Room = room, Secret = "s", Text = "hello" }, Stop));
        await ShouldRefuseAsync(text.KickParticipantAsync(new() { Room = room, Secret = "s", Username = "nobody" }, Stop), TextRoomErrors.NoSuchUser);
        Typed(await text.DestroyRoomAsync(new() { Room = room, Secret = "s" }, Stop)).Room.ShouldBe(room);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task SetUp_BringsAnOffer_AndTakesTheAnswer(Wire wire)
    {
        await using var text = await NewSession(wire).AttachAsync<TextRoomPlugin>(Stop);

        var offered = Typed(await text.SetUpAsync(new(), Stop));

        offered.Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
        Typed(await text.AcknowledgeAsync(new(), SdpSamples.AnswerTo(offered.Jsep), Stop));
    }
}
