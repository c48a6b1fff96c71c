using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Kubernetes.Api;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A host's browser page.</summary>
internal sealed class AnchorPage(IPage page) : IAsyncDisposable
{
    private const float PatienceMilliseconds = 20_000;

    /// <summary>Opens the page for a room as the link that a host gets does, without a click.</summary>
    public static async Task<AnchorPage> OpenAsync(BrowserFixture browser, StudioFixture studio, ObjectKey room)
    {
        var page = await browser.Browser.NewPageAsync();
        var token = await studio.TokenAsync(room);
        await page.GotoAsync(new Uri(studio.Gateway, $"/anchor?room={room.Name}&token={token}&autostart=1").AbsoluteUri);
        return new(page);
    }

    public Task IsOnAirAsync() => StatusIsAsync("You are on air.");

    public Task StatusIsAsync(string text) =>
        page.GetByRole(AriaRole.Status).Filter(new() { HasText = text }).WaitForAsync(new() { Timeout = PatienceMilliseconds });

    public ValueTask DisposeAsync() => new(page.CloseAsync());
}
