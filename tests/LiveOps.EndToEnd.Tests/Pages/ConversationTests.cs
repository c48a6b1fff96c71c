using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>Several people in a room hear, see and read each other.</summary>
[Collection<StudioCollection>]
public sealed class ConversationTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task SecondAnchor_Joins_BothHearAndReadEachOther()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var first = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Ada");
        await first.IsOnAirAsync();
        await first.SayAsync("Is anybody there?");

        await using var second = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Grace");
        await second.IsOnAirAsync();

        await first.SeesAsync("Grace");
        await second.SeesAsync("Ada");
        await HearsAsync(first);
        await HearsAsync(second);
        await second.ReadsAsync("Is anybody there?");
        await second.SayAsync("I am!");
        await first.ReadsAsync("I am!");
    }

    [Fact]
    public async Task Host_MutesThenKicksAnAnchor_TheirPageSaysSo()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var anchor = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Ada");
        await anchor.IsOnAirAsync();
        await using var host = await AnchorPage.OpenAsync(browser, studio, room.Key, "host", "Grace");
        await host.IsOnAirAsync();

        await host.PressAsync("Mute Ada");
        await anchor.StatusIsAsync("You are muted");
        await anchor.StatusIsAsync("Grace has muted you.");
        await host.SeesAsync("Ada", "Muted");
        await anchor.PressAsync("Unmute");
        await anchor.IsOnAirAsync();

        await host.PressAsync("Put Ada out");
        await anchor.StatusIsAsync("A host has put you out of the room.");
        await host.SeesNoMoreOfAsync("Ada");
    }

    [Fact]
    public async Task Host_BansAnAnchor_AndLetsThemComeBack()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var anchor = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Ada");
        await anchor.IsOnAirAsync();
        await using var host = await AnchorPage.OpenAsync(browser, studio, room.Key, "host", "Grace");
        await host.IsOnAirAsync();

        await host.PressAsync("Ban Ada");
        await host.PressAsync("Ban");
        await anchor.StatusIsAsync("A host has banned you from this broadcast.");
        await host.PressAsync("Let Ada come back");
        await host.Page.Button("Let Ada come back").DisappearsAsync();

        await anchor.Page.ReloadAsync();
        await anchor.IsOnAirAsync();
        await host.SeesAsync("Ada");
    }

    [Fact]
    public async Task Anchor_GatewayKilled_StaysOnAirAndGoesOnWithTheSameMedia()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var anchor = await AnchorPage.OpenAsync(browser, studio, room.Key, name: "Ada");
        await anchor.IsOnAirAsync();

        await studio.RestartGatewayAsync();

        await anchor.IsOnAirAsync();
        await anchor.SayAsync("Back again.");
        await anchor.ReadsAsync("Back again.");
        (await anchor.ConnectionsAsync()).ShouldBe(1);
    }

    private static Task HearsAsync(AnchorPage anchor) => Eventually.HoldsAsync(
        async () => await anchor.LoudestAsync(TimeSpan.FromSeconds(0.7)) > -20, Patience, () => "the anchor does not hear the other one",
        TestContext.Current.CancellationToken);
}
