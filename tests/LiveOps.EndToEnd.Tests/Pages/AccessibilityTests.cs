using LiveOps.EndToEnd.Tests.Studio;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>All that the pages show can be read and used by everybody, dark and light.</summary>
[Collection<StudioCollection>]
public sealed class AccessibilityTests(StudioFixture studio, BrowserFixture browser)
{
    [Fact]
    public async Task RoomsPage_InAllItsStates_IsAccessible()
    {
        await using var room = await Room.CreateAsync(studio);
        await using var rooms = await RoomsPage.OpenAsync(browser, studio);
        await rooms.Page.ShouldBeAccessibleAsync();

        await rooms.SignInAsync(await studio.AdminTokenAsync());
        await rooms.ShowsAsync(room.Key.Name, "On air");
        await rooms.Page.PressAsync("New room");
        await rooms.Page.ShouldBeAccessibleAsync();

        await rooms.Page.PressAsync($"Invite to {room.Key.Name}");
        await rooms.Page.Button("Copy").AppearsAsync();
        await rooms.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task AnchorPage_BeforeAndOnAir_IsAccessible()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var host = await AnchorPage.OpenAsync(browser, studio, room.Key, "host", "Grace");
        await host.IsOnAirAsync();
        await using var other = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Ada");
        await host.SeesAsync("Ada");
        await host.SayAsync("Hello");
        await host.ReadsAsync("Hello");
        await host.Page.ShouldBeAccessibleAsync();

        await host.PressAsync("Leave");
        await host.StatusIsAsync("You have left the room.");
        await host.Page.ShouldBeAccessibleAsync();
    }

    [Fact]
    public async Task ListenPage_Playing_IsAccessible()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = await ListenPage.OpenAsync(browser, studio, room.Key);
        await listener.PlayAsync();
        await listener.Page.ShouldBeAccessibleAsync();
    }
}
