using LiveOps.TestKit.Processes;

using Microsoft.Playwright;

namespace LiveOps.Janus.Tests.Browser;

/// <summary>Debian's Chromium with a fake camera and a fake microphone, and pages that are peers of Janus.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>Answered by the test itself; browsers give cameras to pages of this host without TLS.</summary>
    private const string Page = "http://localhost/";

    private static readonly string[] Flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        "--autoplay-policy=no-user-gesture-required",
        "--disable-features=WebRtcHideLocalIpsWithMdns",
        // Janus is on the loopback interface here, where Chromium gathers no candidates unless told to.
        "--allow-loopback-in-peer-connection",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("LIVEOPS_CHROMIUM") ?? "/usr/bin/chromium",
            Headless = true,
            Args = Flags,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    internal async Task<IPage> OpenAsync()
    {
        var page = await _browser!.NewPageAsync();
        await page.RouteAsync(Page, route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>peer</title>" }));
        await page.GotoAsync(Page);
        return page;
    }

    internal static Task StartPeerAsync(IPage page) =>
        page.AddScriptTagAsync(new() { Path = Repository.PathOf("tests/LiveOps.Janus.Tests/Browser/peer.js") });
}
