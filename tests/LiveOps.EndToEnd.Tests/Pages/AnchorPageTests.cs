using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Audio;
using LiveOps.TestKit.Processes;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A host speaks into a browser and is heard over HLS.</summary>
[Collection<StudioCollection>]
public sealed class AnchorPageTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeepSpacing = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan BeepTolerance = TimeSpan.FromMilliseconds(30);

    [Fact]
    public async Task Anchor_SpeaksIntoThePage_IsHeardOverHls()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await using var page = await AnchorPage.OpenAsync(browser, studio, room.Key);
        await page.IsOnAirAsync();

        // What is spoken now is in the segments from the next but one on.
        await listener.HearAsync(2, Patience);
        await HearBeepsAsync(listener);
    }

    [Fact]
    public async Task Anchor_JanusKilled_SpeaksAgainByItself()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await using var page = await AnchorPage.OpenAsync(browser, studio, room.Key);
        await page.IsOnAirAsync();
        var before = (await room.GetAsync()).Status!;

        Signals.Send(ProcessTree.Find(studio.ProcessId, "janus").ShouldHaveSingleItem(), Signals.Kill);

        await room.MeetsAsync(status => status.Bridge?.StreamId is not null && status.Bridge.StreamId != before.Bridge!.StreamId);
        await page.IsOnAirAsync();
        await listener.HearAsync(2, Patience);
        await HearBeepsAsync(listener);
        listener.ShouldHaveGoneOn();
    }

    private static async Task HearBeepsAsync(Listener listener)
    {
        var clip = await Recording.DecodeAsync(await listener.HearAsync(3, Patience));
        Level.PeakDb(clip).ShouldBeGreaterThan(-20);
        var onsets = BeepTrain.Onsets(clip);
        onsets.Count.ShouldBeGreaterThanOrEqualTo(9);

        // Where the browser waits for a processor for longer than the bridge's own buffer of 120 ms, the bridge shifts that beep.
        var spacings = BeepTrain.Spacings(clip).Order().ToList();
        spacings[spacings.Count / 2].ShouldBe(BeepSpacing, TimeSpan.FromMilliseconds(5));
        spacings.Count(spacing => (spacing - BeepSpacing).Duration() <= BeepTolerance).ShouldBeGreaterThanOrEqualTo(spacings.Count * 2 / 3);
    }
}
