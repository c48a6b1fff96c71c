using LiveOps.Janus.Plugins.Streaming;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Browser;

[Collection<BrowserCollection>]
public sealed class StreamingInBrowserTests(JanusFixture fixture, BrowserFixture browser) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Viewer_Connected_StopsWatching(Wire wire)
    {
        await using var streaming = await NewSession(wire).AttachAsync<StreamingPlugin>(Stop);
        using var events = streaming.Subscribe();
        var created = await streaming.CreateMountpointAsync(
            new() { Type = "rtp", AdminKey = Server.AdminKey, Media = [new() { Type = "audio", Mid = "a", Port = 0, Pt = 111, Codec = "opus" }] }, Stop);
        await using var page = await BrowserPeer.OpenAsync(browser, streaming.Handle, Stop);

        var watching = await streaming.WatchAsync(new() { Id = created.Stream!.Id }, Stop);
        await streaming.StartAsync(new(), await page.AnswerAsync(watching.Jsep), Stop);
        page.StartTrickling();
        await NextAsync<WebRtcUp>(events);

        Typed(await streaming.StopAsync(new(), Stop)).Result!.Status.ShouldBe("stopping");
    }
}
