using LiveOps.EndToEnd.Tests.Studio;
using Microsoft.Playwright;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>The page on which rooms are managed.</summary>
internal sealed class RoomsPage(IPage page) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<RoomsPage> OpenAsync(BrowserFixture browser, StudioFixture studio)
    {
        var page = await browser.Browser.NewPageAsync();
        await page.GotoAsync(studio.Gateway.AbsoluteUri);
        return new(page);
    }

    public async Task SignInAsync(string token)
    {
        await page.GetByLabel("Admin token").FillAsync(token);
        await page.PressAsync("Sign in");
    }

    public async Task CreateAsync(string name)
    {
        await page.PressAsync("New room");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync(name);
        await page.PressAsync("Create the room");
    }

    /// <summary>Waits until a room is listed with this in its lamp.</summary>
    public Task ShowsAsync(string name, string phase) => Entry(name).GetByText(phase, new() { Exact = true }).AppearsAsync();

    public Task ShowsNoMoreAsync(string name) => Entry(name).DisappearsAsync();

    /// <summary>The link for somebody of this kind, as the dialog offers it for copying.</summary>
    public async Task<string> InviteAsync(string name, string kind)
    {
        await page.PressAsync($"Invite to {name}");
        await page.GetByLabel(kind, new() { Exact = true }).CheckAsync();
        await page.Button("Copy").AppearsAsync();
        var link = await page.GetByLabel("To be copied").InputValueAsync();
        await page.PressAsync("Close");
        return link;
    }

    public ValueTask DisposeAsync() => new(page.CloseAsync());

    private ILocator Entry(string name) =>
        page.GetByRole(AriaRole.Listitem).Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true }) });
}
