using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.TestKit.Processes;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Calls;

/// <summary>A page that speaks as the pages of the peer-to-peer call examples do, and knows none of the additions.</summary>
[Collection<CallsCollection>]
public sealed class ExamplePageTests(CallsFixture calls, BrowserFixture browser)
{
    [Fact]
    public async Task TwoTabs_SwitchedToAAndB_CallEachOther()
    {
        await using var context = await browser.Browser.NewContextAsync();
        context.SetDefaultTimeout(25_000);
        var script = await File.ReadAllTextAsync(Repository.PathOf("tests/LiveOps.EndToEnd.Tests/Calls/example.html"), TestContext.Current.CancellationToken);
        var first = await OpenAsync(context, script);
        var second = await OpenAsync(context, script);

        // The second tab has asked for the first one's name before it is switched to its own.
        await second.SelectOptionAsync("#user", "B");
        await first.GetByText("registered A").WaitForAsync();
        await second.GetByText("registered B").WaitForAsync();
        await second.GetByRole(AriaRole.Button, new() { Name = "Call" }).ClickAsync();

        await first.GetByText("received: Hello from B").WaitForAsync();
        await second.GetByText("received: Hello back from A").WaitForAsync();
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string script)
    {
        var page = await context.NewPageAsync();

        // Written into a page of the gateway's: Chromium lets pages that came from nowhere open no connections on loopback.
        await page.GotoAsync(new Uri(calls.Gateway, "/healthz").AbsoluteUri);
        await page.SetContentAsync(script);
        await page.GetByText("open", new() { Exact = true }).WaitForAsync();
        return page;
    }
}
