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
    private static readonly TimeSpan BeepTolerance = TimeSpan.FromMilliseconds(100);

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
        // Jitter buffers move single beeps by some frames of 20 ms when the machine is busy, but not the whole train.
        BeepTrain.Spacings(clip).ShouldAllBe(spacing => (spacing - BeepSpacing).Duration() < BeepTolerance);
        ((onsets[^1] - onsets[0]) / (onsets.Count - 1)).ShouldBe(BeepSpacing, TimeSpan.FromMilliseconds(15));
    }
}
