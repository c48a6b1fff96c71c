using LiveOps.EndToEnd.Tests.Studio;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>The player in a frame on somebody else's site.</summary>
[Collection<StudioCollection>]
public sealed class EmbeddedPlayerTests(StudioFixture studio, BrowserFixture browser)
{
    [Fact]
    public async Task Player_EmbeddedOnAnotherSite_PlaysByItself()
    {
        await using var room = await Room.OnAirAsync(studio);
        var player = new Uri(studio.Gateway, $"/listen?room={room.Key.Name}&embed=1&autoplay=1");
        var page = await browser.Browser.NewPageAsync();
        // Another host name is another site. It must be served from this machine: browsers keep sites elsewhere off loopback addresses.
        await page.GotoAsync(new UriBuilder(studio.Gateway) { Host = "localhost", Path = "/healthz" }.Uri.AbsoluteUri);
        await page.EvaluateAsync(
            """
            player => {
              const frame = document.createElement('iframe');
              frame.allow = 'autoplay';
              frame.src = player;
              document.body.append(frame);
            }
            """,
            player.AbsoluteUri);

        var frame = page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Status).Filter(new() { HasText = "You are listening live." }).AppearsAsync();
        (await frame.GetByRole(AriaRole.Link).CountAsync()).ShouldBe(0, "an embedded player leads nowhere else");
        await page.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/anchor")]
    public async Task Page_ThatActsForItsUser_CannotBeEmbedded(string path)
    {
        using var http = new HttpClient { BaseAddress = studio.Gateway };

        using var response = await http.GetAsync(path, TestContext.Current.CancellationToken);

        response.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldEndWith("frame-ancestors 'self'");
    }
}
