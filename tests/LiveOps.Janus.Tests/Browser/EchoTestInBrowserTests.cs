using LiveOps.Janus.Plugins.EchoTest;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Tests.Browser;

[Collection<BrowserCollection>]
public sealed class EchoTestInBrowserTests(JanusFixture fixture, BrowserFixture browser) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Page_ThatSendsAudioAndVideo_GetsBothBack(Wire wire)
    {
        await using var echo = await NewSession(wire).AttachAsync<EchoTestPlugin>(Stop);
        using var events = echo.Subscribe();
        await using var page = await BrowserPeer.OpenAsync(browser, echo.Handle, Stop);
        await page.CaptureAsync();

        var configured = Typed(await echo.ConfigureAsync(new() { Audio = true, Video = true }, await page.OfferAsync(), Stop));
        page.StartTrickling();
        await page.TakeAnswerAsync(configured.Jsep);

        await NextAsync<WebRtcUp>(events);
        await page.ReceivesAsync("audio");
        await page.ReceivesAsync("video");
    }
}
