using LiveOps.Janus.Plugins.VideoRoom;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Browser;

[Collection<BrowserCollection>]
public sealed class VideoRoomInBrowserTests(JanusFixture fixture, BrowserFixture browser) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Publisher_IsSeenAndHeardByItsSubscriber_UntilItUnpublishes(Wire wire)
    {
        var session = NewSession(wire);
        var room = NewRoom();
        await using var publisher = await session.AttachAsync<VideoRoomPlugin>(Stop);
        using var atPublisher = publisher.Subscribe();
        await publisher.CreateRoomAsync(new() { Room = room, AdminKey = Server.AdminKey }, Stop);
        await using var watcher = await session.AttachAsync<VideoRoomPlugin>(Stop);
        using var atWatcher = watcher.Subscribe();
        await watcher.JoinAsPublisherAsync(new() { Room = room, Id = 2 }, jsep: null, Stop);

        await using var stage = await BrowserPeer.OpenAsync(browser, publisher.Handle, Stop);
        await stage.CaptureAsync();
        await publisher.JoinAsPublisherAsync(new() { Room = room, Id = 1, Display = "one" }, jsep: null, Stop);
        await stage.TakeAnswerAsync((await publisher.PublishAsync(new(), await stage.OfferAsync(), Stop)).Jsep);
        stage.StartTrickling();
        await NextAsync<WebRtcUp>(atPublisher);
        var feed = Typed(await NextAsync<PublishersAdded>(atWatcher)).Publishers!.Single();
        feed.Display.ShouldBe("one");

        await using var subscriber = await session.AttachAsync<VideoRoomPlugin>(Stop);
        await using var seat = await BrowserPeer.OpenAsync(browser, subscriber.Handle, Stop);
        var offered = await subscriber.SubscribeAsync(new() { Room = room, Streams = [new() { Feed = feed.Id }] }, Stop);
        await subscriber.StartAsync(new(), await seat.AnswerAsync(offered.Jsep), Stop);
        seat.StartTrickling();
        await seat.ReceivesAsync("audio");
        await seat.ReceivesAsync("video");

        Typed(await publisher.UnpublishAsync(new(), Stop));
        Typed(await NextAsync<ParticipantUnpublished>(atWatcher)).Unpublished.ShouldBe(1);
    }
}
