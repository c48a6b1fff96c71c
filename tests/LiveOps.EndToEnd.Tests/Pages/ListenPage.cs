using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A listener's browser page, playing through hls.js.</summary>
internal sealed class ListenPage(IPage page) : IAsyncDisposable
{
    private const float PatienceMilliseconds = 30_000;

    public static async Task<ListenPage> OpenAsync(BrowserFixture browser, StudioFixture studio, ObjectKey room)
    {
        var page = await browser.Browser.NewPageAsync();
        await page.GotoAsync(new Uri(studio.Gateway, $"/listen?room={room.Name}").AbsoluteUri);
        return new(page);
    }

    public async Task PlayAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Listen" }).ClickAsync(new() { Timeout = PatienceMilliseconds });
        await StatusIsAsync("You are listening live.");
    }

    public Task StatusIsAsync(string text) =>
        page.GetByRole(AriaRole.Status).Filter(new() { HasText = text }).WaitForAsync(new() { Timeout = PatienceMilliseconds });

    /// <summary>How far the player has come; it stands still while the player stalls.</summary>
    public async Task<TimeSpan> PositionAsync() =>
        TimeSpan.FromSeconds(await page.EvaluateAsync<double>("document.querySelector('audio').currentTime"));

    /// <summary>The highest level the page's meter shows within a time, in dBFS.</summary>
    public async Task<double> LoudestAsync(TimeSpan within) => await page.EvaluateAsync<double>(
        """
        milliseconds => new Promise(resolve => {
          const meter = document.querySelector('[role=meter]');
          let loudest = -Infinity;
          const timer = setInterval(() => loudest = Math.max(loudest, Number(meter.ariaValueNow)), 10);
          setTimeout(() => { clearInterval(timer); resolve(loudest); }, milliseconds);
        })
        """,
        within.TotalMilliseconds);

    public ValueTask DisposeAsync() => new(page.CloseAsync());
}
