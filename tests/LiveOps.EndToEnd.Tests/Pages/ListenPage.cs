using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A listener's browser page.</summary>
internal sealed class ListenPage(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    /// <param name="browser">Where to open it.</param>
    /// <param name="studio">Whose gateway to open it from.</param>
    /// <param name="room">Which room to hear.</param>
    /// <param name="prelude">Script that runs before the page's own, to make the browser another one.</param>
    /// <param name="token">What the link to the page brings along.</param>
    public static async Task<ListenPage> OpenAsync(BrowserFixture browser, StudioFixture studio, ObjectKey room, string prelude = "", string? token = null)
    {
        var page = await browser.Browser.NewPageAsync();
        if (prelude.Length > 0)
        {
            await page.AddInitScriptAsync(prelude);
        }

        await page.GotoAsync(new Uri(studio.Gateway, $"/listen?room={room.Name}{(token is null ? "" : $"&token={token}")}").AbsoluteUri);
        return new(page);
    }

    public async Task PlayAsync()
    {
        await page.PressAsync("Listen");
        await StatusIsAsync("You are listening live.");
    }

    public Task StatusIsAsync(string text) => page.StatusIsAsync(text);

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
