using LiveOps.Janus.Plugins.VideoCall;

namespace LiveOps.Janus.Tests.Browser;

[Collection<BrowserCollection>]
public sealed class VideoCallInBrowserTests(JanusFixture fixture, BrowserFixture browser) : JanusTest(fixture)
{
    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task TwoPages_CallEachOther_SeeAndHearUntilOneHangsUp(Wire wire)
    {
        var session = NewSession(wire);
        await using var alice = await session.AttachAsync<VideoCallPlugin>(Stop);
        await using var bob = await session.AttachAsync<VideoCallPlugin>(Stop);
        using var atAlice = alice.Subscribe();
        using var atBob = bob.Subscribe();
        await using var alicesPage = await BrowserPeer.OpenAsync(browser, alice.Handle, Stop);
        await using var bobsPage = await BrowserPeer.OpenAsync(browser, bob.Handle, Stop);
        await Task.WhenAll(alicesPage.CaptureAsync(), bobsPage.CaptureAsync());
        await alice.RegisterAsync(new() { Username = $"alice-{wire}" }, Stop);
        await bob.RegisterAsync(new() { Username = $"bob-{wire}" }, Stop);

        await alice.CallAsync(new() { Username = $"bob-{wire}" }, await alicesPage.OfferAsync(), Stop);
        alicesPage.StartTrickling();
        var incoming = await NextAsync<CallIncoming>(atBob);
        await bob.AcceptAsync(new(), await bobsPage.AnswerAsync(incoming.Jsep), Stop);
        bobsPage.StartTrickling();
        await alicesPage.TakeAnswerAsync((await NextAsync<CallAccepted>(atAlice)).Jsep);

        foreach (var page in new[] { alicesPage, bobsPage })
        {
            await page.ReceivesAsync("audio");
            await page.ReceivesAsync("video");
        }

        await alice.SetAsync(new() { Video = false }, jsep: null, Stop);
        await alice.HangUpAsync(new(), Stop);
        (await NextAsync<CallEnded>(atBob)).Result.Username.ShouldBe($"alice-{wire}");
    }
}
