using LiveOps.Janus.Plugins.VideoRoom;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Plugins.VideoRoom;

public sealed class VideoRoomTests(JanusFixture fixture) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Room_FromCreateToDestroy_IsReported(Wire wire)
    {
        var (video, room) = await NewRoomAsync(NewSession(wire));

        Typed(await video.RoomExistsAsync(new() { Room = room }, Stop)).Exists.ShouldBeTrue();
        Typed(await video.EditRoomAsync(new() { Room = room, Secret = "s", NewDescription = "B" }, Stop));
        Typed(await video.ListRoomsAsync(new(), Stop)).Rooms.Single(info => info.Room == room).Description.ShouldBe("B");
        Typed(await video.EditAllowedAsync(new() { Room = room, Secret = "s", Action = "add", Allowed = ["t"] }, Stop)).Allowed.ShouldBe(["t"]);
        Typed(await video.EnableRecordingAsync(new() { Room = room, Secret = "s", Record = false }, Stop));
        Typed(await video.ListParticipantsAsync(new() { Room = room }, Stop)).Participants.ShouldBeEmpty();
        Typed(await video.ListForwardersAsync(new() { Room = room, Secret = "s" }, Stop));
        Typed(await video.DestroyRoomAsync(new() { Room = room, Secret = "s" }, Stop)).Room.ShouldBe(room);
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Publisher_JoinsWithPinPublishesAndLeaves(Wire wire)
    {
        var session = NewSession(wire);
        var (video, room) = await NewRoomAsync(session);
        await using var publisher = await session.AttachAsync<VideoRoomPlugin>(Stop);
        using var events = publisher.Subscribe();

        var joined = Typed(await publisher.JoinAsPublisherAsync(new() { Room = room, Id = 5, Pin = "p", Display = "five" }, jsep: null, Stop));
        joined.Id.ShouldBe(5);
        var published = Typed(await publisher.PublishAsync(new() { Bitrate = 64_000 }, SdpSamples.AudioVideoOffer, Stop));
        published.Jsep.ShouldNotBeNull().Type.ShouldBe("answer");
        published.Streams!.Select(stream => stream.Type).ShouldBe(["audio", "video"]);
        Typed(await publisher.ConfigureAsync(new() { Display = "V" }, jsep: null, Stop));
        Typed(await video.ModerateParticipantAsync(new() { Room = room, Secret = "s", Id = 5, Mid = "0", Mute = true }, Stop));
        // Only a connected publisher counts as published, and here nobody takes up the answer.
        await ShouldRefuseAsync(publisher.UnpublishAsync(new(), Stop), VideoRoomErrors.NotPublished);
        Typed(await publisher.LeaveRoomAsync(new(), Stop));

        await using var guest = await session.AttachAsync<VideoRoomPlugin>(Stop);
        using var atGuest = guest.Subscribe();
        Typed(await guest.JoinAndConfigureAsync(new() { Room = room, Id = 6, Pin = "p" }, SdpSamples.AudioVideoOffer, Stop)).Jsep.ShouldNotBeNull();
        Typed(await video.KickParticipantAsync(new() { Room = room, Secret = "s", Id = 6 }, Stop));
        Typed(await NextAsync<ParticipantLeft>(atGuest)).Reason.ShouldBe("kicked");
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Subscriber_OfARemotePublisher_NegotiatesSwitchesAndLeaves(Wire wire)
    {
        var session = NewSession(wire);
        var (video, room) = await NewRoomAsync(session);
        foreach (var id in new[] { 21, 22 })
        {
            Typed(await video.AddRemotePublisherAsync(
                new() { Room = room, Secret = "s", Id = id, Streams = [new() { Type = "audio", Mindex = 0, Mid = "0", Codec = "opus" }] }, Stop)).Id.ShouldBe(id);
        }

        // The plugin answers before the feed is there for others.
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while ((await video.ListParticipantsAsync(new() { Room = room }, Stop)).Participants.Count(participant => participant.Publisher) < 2)
        {
            await timer.WaitForNextTickAsync(Stop);
        }

        await using var subscriber = await session.AttachAsync<VideoRoomPlugin>(Stop);
        var attached = Typed(await subscriber.SubscribeAsync(new() { Room = room, Pin = "p", Streams = [new() { Feed = 21 }] }, Stop));
        attached.Jsep.ShouldNotBeNull().Type.ShouldBe("offer");
        Typed(await subscriber.StartAsync(new(), SdpSamples.AnswerTo(attached.Jsep), Stop)).Started.ShouldBe("ok");
        Typed(await subscriber.PauseAsync(new(), Stop)).Paused.ShouldBe("ok");
        Typed(await subscriber.SwitchStreamsAsync(new() { Streams = [new() { Feed = 22, Mid = "0", SubMid = "0" }] }, Stop)).Switched.ShouldBe("ok");
        Typed(await subscriber.AddStreamsAsync(new() { Streams = [new() { Feed = 21 }] }, Stop));
        Typed(await subscriber.RemoveStreamsAsync(new() { Streams = [new() { Feed = 21 }] }, Stop));
        Typed(await subscriber.UpdateStreamsAsync(new() { Subscribe = [new() { Feed = 21 }] }, Stop));
        Typed(await subscriber.LeaveRoomAsync(new(), Stop)).Left.ShouldBe("ok");

        Typed(await video.UpdateRemotePublisherAsync(
            new() { Room = room, Secret = "s", Id = 21, Streams = [new() { Type = "audio", Mindex = 0, Mid = "0", Codec = "opus" }] }, Stop));
        Typed(await video.RemoveRemotePublisherAsync(new() { Room = room, Secret = "s", Id = 21 }, Stop));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Publisher_IsForwardedAndPublishedRemotely(Wire wire)
    {
        var session = NewSession(wire);
        var (video, room) = await NewRoomAsync(session);
        await using var publisher = await session.AttachAsync<VideoRoomPlugin>(Stop);
        await publisher.JoinAndConfigureAsync(new() { Room = room, Id = 9, Pin = "p" }, SdpSamples.AudioVideoOffer, Stop);

        var forward = Typed(await video.StartRtpForwardAsync(
            new() { Room = room, Secret = "s", PublisherId = 9, Host = "127.0.0.1", Streams = [new() { Mid = "0", Port = 5004 }] }, Stop));
        Typed(await video.ListForwardersAsync(new() { Room = room, Secret = "s" }, Stop)).Publishers!.Single().PublisherId.ShouldBe(9);
        Typed(await video.StopRtpForwardAsync(
            new() { Room = room, Secret = "s", PublisherId = 9, StreamId = forward.Forwarders!.Single().StreamId }, Stop));
        Typed(await video.PublishRemotelyAsync(
            new() { Room = room, Secret = "s", PublisherId = 9, RemoteId = "r", Host = "127.0.0.1", Port = 5006 }, Stop));
        Typed(await video.ListRemotesAsync(new() { Room = room, Secret = "s", PublisherId = 9 }, Stop)).Remotes!.Single().RemoteId.ShouldBe("r");
        Typed(await video.UnpublishRemotelyAsync(new() { Room = room, Secret = "s", PublisherId = 9, RemoteId = "r" }, Stop));
    }

    private async Task<(VideoRoomPlugin Video, JanusId Room)> NewRoomAsync(JanusSession session)
    {
        var video = await session.AttachAsync<VideoRoomPlugin>(Stop);
        var room = NewRoom();
        Typed(await video.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey, Secret = "s", Pin = "p", NotifyJoining = true }, Stop));
        return (video, room);
    }
}
