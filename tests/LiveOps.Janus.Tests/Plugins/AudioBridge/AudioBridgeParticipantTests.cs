using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Plugins.AudioBridge;

public sealed class AudioBridgeParticipantTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Participants_JoinActAndLeave_AreSeenByEachOther(Wire wire)
    {
        var session = NewSession(wire);
        var (bridge, room) = await NewRoomAsync(session);
        await using var first = await session.AttachAsync<AudioBridgePlugin>(Stop);
        using var events = first.Subscribe();

        var joined = Typed(await first.JoinRoomAsync(new() { Room = room, Id = 1, Pin = "p", Display = "one" }, jsep: null, Stop));
        joined.Id.ShouldBe(1);
        joined.Participants.ShouldBeEmpty();
        var second = await session.AttachAsync<AudioBridgePlugin>(Stop);
        var other = Typed(await second.JoinRoomAsync(new() { Room = room, Id = 2, Pin = "p", Muted = true }, jsep: null, Stop));
        other.Participants!.Single().Display.ShouldBe("one");
        Typed(await NextAsync<ParticipantsChanged>(events)).Participants!.Single().Id.ShouldBe(2);
        Typed(await bridge.ListParticipantsAsync(new() { Room = room }, Stop)).Participants.Count.ShouldBe(2);

        Typed(await bridge.UnmuteParticipantAsync(new() { Room = room, Secret = "s", Id = 2 }, Stop));
        Typed(await NextAsync<ParticipantsChanged>(events)).Participants!.Single().Muted.ShouldBeFalse();
        Typed(await bridge.MuteParticipantAsync(new() { Room = room, Secret = "s", Id = 2 }, Stop));
        Typed(await second.ConfigureAsync(new() { Display = "two", Volume = 50 }, jsep: null, Stop));
        Typed(await second.ResetDecoderAsync(new(), Stop));
        Typed(await second.LeaveRoomAsync(new(), Stop));
        Typed(await NextAsync<ParticipantLeft>(events)).Leaving.ShouldBe(2);
        Typed(await bridge.KickParticipantAsync(new() { Room = room, Secret = "s", Id = 1 }, Stop));
        Typed(await NextAsync<ParticipantKicked>(events)).Kicked.ShouldBe(1);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Offer_InConfigure_IsAnswered(Wire wire)
    {
        var session = NewSession(wire);
        var (_, room) = await NewRoomAsync(session);
        await using var anchor = await session.AttachAsync<AudioBridgePlugin>(Stop);
        using var events = anchor.Subscribe();
        await anchor.JoinRoomAsync(new() { Room = room, Pin = "p" }, jsep: null, Stop);

        var configured = Typed(await anchor.ConfigureAsync(new() { Muted = false }, SdpSamples.AudioOffer, Stop));

        configured.Jsep.ShouldNotBeNull().Type.ShouldBe("answer");
        await anchor.TrickleAsync([new IceCandidate { Candidate = "candidate:1 1 udp 1 127.0.0.1 9 typ host", SdpMid = "0", SdpMLineIndex = 0 }], Stop);
        await anchor.TrickleAsync([IceCandidate.EndOfCandidates], Stop);
        Typed(await anchor.HangUpAsync(new(), Stop));
        (await NextAsync<HungUp>(events)).Reason.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Participant_OverPlainRtp_IsToldWhereToSend(Wire wire)
    {
        var session = NewSession(wire);
        var (_, room) = await NewRoomAsync(session);
        await using var talker = await session.AttachAsync<AudioBridgePlugin>(Stop);

        var joined = Typed(await talker.JoinRoomAsync(
            new() { Room = room, Pin = "p", Rtp = new() { Ip = "127.0.0.1", Port = 40_000, PayloadType = 111 } }, jsep: null, Stop));

        joined.Rtp.ShouldNotBeNull().Port.ShouldNotBeNull().ShouldBePositive();
        joined.Rtp.Ip.ShouldBe(Server.Address);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Room_MutedEmptiedAndChanged_TellsItsParticipants(Wire wire)
    {
        var session = NewSession(wire);
        var (bridge, room) = await NewRoomAsync(session);
        var (_, next) = await NewRoomAsync(session);
        await using var member = await session.AttachAsync<AudioBridgePlugin>(Stop);
        using var events = member.Subscribe();
        await member.JoinRoomAsync(new() { Room = room, Id = 7, Pin = "p" }, jsep: null, Stop);

        Typed(await bridge.MuteRoomAsync(new() { Room = room, Secret = "s" }, Stop));
        Typed(await NextAsync<RoomMuteChanged>(events)).Muted.ShouldBeTrue();
        Typed(await bridge.UnmuteRoomAsync(new() { Room = room, Secret = "s" }, Stop));
        Typed(await NextAsync<RoomMuteChanged>(events)).Muted.ShouldBeFalse();
        Typed(await bridge.KickAllAsync(new() { Room = room, Secret = "s" }, Stop));
        Typed(await NextAsync<EverybodyKicked>(events));
        await using var mover = await session.AttachAsync<AudioBridgePlugin>(Stop);
        using var moved = mover.Subscribe();
        await mover.JoinRoomAsync(new() { Room = room, Id = 8, Pin = "p" }, jsep: null, Stop);
        Typed(await mover.ChangeRoomAsync(new() { Room = next, Pin = "p" }, Stop)).Room.ShouldBe(next);
        Typed(await bridge.DestroyRoomAsync(new() { Room = next, Secret = "s" }, Stop));
        Typed(await NextAsync<RoomEnded>(moved)).Room.ShouldBe(next);
    }

    private async Task<(AudioBridgePlugin Bridge, JanusId Room)> NewRoomAsync(LiveOps.Janus.Sessions.JanusSession session)
    {
        var bridge = await session.AttachAsync<AudioBridgePlugin>(Stop);
        var room = NewRoom();
        await bridge.CreateRoomAsync(
            new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", Pin = "p", AllowRtpParticipants = true }, Stop);
        return (bridge, room);
    }
}
