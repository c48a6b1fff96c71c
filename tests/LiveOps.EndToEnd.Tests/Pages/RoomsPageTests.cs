using LiveOps.EndToEnd.Tests.Studio;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Somebody with the admin token makes a room and runs it, without kubectl.</summary>
[Collection<StudioCollection>]
public sealed class RoomsPageTests(StudioFixture studio, BrowserFixture browser)
{
    [Fact]
    public async Task Admin_MakesARoom_InvitesAnAnchorWhoGoesOnAirAndDeletesIt()
    {
        const string Name = "Monday morning show";
        await using var rooms = await RoomsPage.OpenAsync(browser, studio);
        await rooms.SignInAsync(await studio.AdminTokenAsync());
        await rooms.CreateAsync(Name);
        await rooms.ShowsAsync(Name, "On air");

        var link = await rooms.InviteAsync(Name, "An anchor");
        await using (var anchor = new AnchorPage(await browser.Browser.NewPageAsync()))
        {
            await anchor.Page.GotoAsync(link);
            await anchor.PressAsync("Go on air");
            await anchor.IsOnAirAsync();
        }

        await rooms.Page.PressAsync($"Stop {Name}");
        await rooms.ShowsAsync(Name, "Off air");
        await rooms.Page.PressAsync($"Delete {Name}");
        await rooms.Page.PressAsync("Delete the room");
        await rooms.ShowsNoMoreAsync(Name);
    }

    [Fact]
    public async Task Admin_WrongToken_IsToldSo()
    {
        await using var rooms = await RoomsPage.OpenAsync(browser, studio);

        await rooms.SignInAsync("not the admin token");

        await rooms.Page.StatusIsAsync("The gateway does not know this token.");
    }
}
