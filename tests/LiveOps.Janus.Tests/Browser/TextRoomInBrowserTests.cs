using LiveOps.Janus.Plugins.TextRoom;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Browser;

[Collection<BrowserCollection>]
public sealed class TextRoomInBrowserTests(JanusFixture fixture, BrowserFixture browser) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Messages_PublicPrivateAndKept_ReachWhomTheyAreFor(Wire wire)
    {
        var session = NewSession(wire);
        var room = NewRoom();
        var (text, ada) = await JoinableAsync(session);
        await text.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", History = 10 }, Stop);
        var (_, bob) = await JoinableAsync(session);
        using var atAda = ada.Subscribe();
        using var atBob = bob.Subscribe();

        (await ada.JoinRoomAsync(new() { Room = room, Username = "ada" }, Stop)).Participants.ShouldBeEmpty();
        (await bob.JoinRoomAsync(new() { Room = room, Username = "bob" }, Stop)).Participants.Single().Username.ShouldBe("ada");
        await ada.SendMessageAsync(new() { Room = room, Text = "to all" }, Stop);
        await ada.SendMessageAsync(new() { Room = room, Text = "to bob", To = "bob" }, Stop);

        (await NextAsync<MessageReceived>(atBob)).Text.ShouldBe("to all");
        var hint = await NextAsync<MessageReceived>(atBob);
        (hint.Text, hint.Whisper).ShouldBe(("to bob", true));

        var (_, late) = await JoinableAsync(session);
        using var atLate = late.Subscribe();
        await late.JoinRoomAsync(new() { Room = room, Username = "late" }, Stop);
        (await NextAsync<MessageReceived>(atLate)).Text.ShouldBe("to all");

        Typed(await text.AnnounceAsync(new() { Room = room, Secret = "s", Text = "closing" }, Stop));
        (await NextAsync<AnnouncementReceived>(atBob)).Text.ShouldBe("closing");
        await late.LeaveRoomAsync(new() { Room = room }, Stop);
        (await NextAsync<ParticipantLeft>(atBob)).Username.ShouldBe("late");
        Typed(await text.KickParticipantAsync(new() { Room = room, Secret = "s", Username = "bob" }, Stop));
        (await NextAsync<ParticipantKicked>(atAda)).Username.ShouldBe("bob");
        Typed(await text.RestartAsync(new(), Stop)).Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
    }

    /// <summary>A handle whose data channel is a page's.</summary>
    private async Task<(TextRoomPlugin Text, TextRoomChannel Channel)> JoinableAsync(JanusSession session)
    {
        var text = Owned(await session.AttachAsync<TextRoomPlugin>(Stop));
        var page = Owned(await BrowserPeer.OpenAsync(browser, text.Handle, Stop));
        await page.OpenChannelAsync();
        var channel = new TextRoomChannel(page.SayAsync);
        page.Received = channel.Receive;
        var offered = await text.SetUpAsync(new(), Stop);
        await text.AcknowledgeAsync(new(), await page.AnswerAsync(offered.Jsep), Stop);
        page.StartTrickling();
        return (text, channel);
    }
}
