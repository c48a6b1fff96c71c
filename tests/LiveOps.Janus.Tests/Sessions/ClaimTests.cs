using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>A session that another connection takes over, with the participant that it has in a room.</summary>
public sealed class ClaimTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Fact]
    public async Task Claim_WhileTheOwnerLives_GivesHandleAndEventsToTheNewConnection()
    {
        var room = NewRoom();
        var (sessionId, handleId, _) = await EnterAsync(Connect(Wire.WebSocket), room);

        var claimed = await Connect(Wire.WebSocket).ClaimAsync(sessionId, Stop);
        var bridge = claimed.Adopt<AudioBridgePlugin>(handleId);
        using var events = bridge.Subscribe();
        await bridge.ConfigureAsync(new() { Muted = true }, jsep: null, Stop);
        await EnterAsync(Connect(Wire.WebSocket), room);
        (await NextAsync<ParticipantsChanged>(events)).Participants.ShouldNotBeNull().Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Claim_AfterTheOwnerAbandonedItAndClosed_FindsTheParticipantInTheRoom(Wire wire)
    {
        var room = NewRoom();
        var owner = new JanusConnection(Options(wire));
        var (sessionId, handleId, session) = await EnterAsync(owner, room);
        session.Abandon();
        await owner.DisposeAsync();

        var bridge = (await Connect(wire).ClaimAsync(sessionId, Stop)).Adopt<AudioBridgePlugin>(handleId);

        (await bridge.ListParticipantsAsync(new() { Room = room }, Stop)).Participants.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Claim_OfASessionThatIsGone_Fails() =>
        await Should.ThrowAsync<JanusSessionEndedException>(Connect(Wire.WebSocket).ClaimAsync(4711, Stop));

    private async Task<(long Session, long Handle, JanusSession Owned)> EnterAsync(JanusConnection connection, JanusId room)
    {
        var session = connection.CreateSession();
        var bridge = await session.AttachAsync<AudioBridgePlugin>(Stop);
        await bridge.TrySendAsync(new CreateRoom { Room = room, AdminKey = Server.AdminKey, AllowRtpParticipants = true }, Stop);
        await bridge.JoinRoomAsync(new() { Room = room, Rtp = new() { PayloadType = 111 } }, jsep: null, Stop);
        return (session.Id!.Value, bridge.Handle.Id, session);
    }
}
