using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Audio;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Replicas;

/// <summary>A host speaks on while its gateway is killed, or stopped and woken, and another takes over.</summary>
[Collection<StudioCollection>]
public sealed class GatewayLossTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeepSpacing = TimeSpan.FromMilliseconds(500);

    /// <summary>Far less than a new peer connection takes, and more than jitter buffers move single beeps on a busy machine.</summary>
    private static readonly TimeSpan BeepTolerance = TimeSpan.FromMilliseconds(150);

    [Fact]
    public async Task Gateway_Killed_AnchorMovesToTheOtherWithoutABreakInItsSound()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var gateways = await GatewayPair.StartAsync(studio);
        await using var page = await SpeakAsync(gateways, room);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);
        var heard = listener.Heard.Count;

        await gateways.One.KillAsync();
        gateways.FailOver();

        await Eventually.HoldsAsync(() => IsServing(gateways.Two), Patience, () => gateways.Two.Output, TestContext.Current.CancellationToken);
        await ShouldHaveSpokenOnAsync(page, listener, heard);
        gateways.Two.Output.ShouldContain("resumed: True");
    }

    [Fact]
    public async Task Gateway_StoppedPastItsLeaseAndWoken_DoesNothingToTheAnchorThatMoved()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var gateways = await GatewayPair.StartAsync(studio);
        await using var page = await SpeakAsync(gateways, room);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);
        var heard = listener.Heard.Count;

        Signals.Freeze(gateways.One.Id);
        gateways.FailOver();
        await Eventually.HoldsAsync(() => IsServing(gateways.Two), Patience, () => gateways.Two.Output, TestContext.Current.CancellationToken);
        await Eventually.HoldsAsync(async () => await gateways.CountAliveAsync() == 1, Patience, () => gateways.Two.Output, TestContext.Current.CancellationToken);
        Signals.Send(gateways.One.Id, Signals.Continue);

        await Eventually.HoldsAsync(() => gateways.One.Output.Contains("lost its seat here", StringComparison.Ordinal), Patience, () => gateways.One.Output, TestContext.Current.CancellationToken);
        await ShouldHaveSpokenOnAsync(page, listener, heard);
    }

    private static bool IsServing(BuiltProcess gateway) => gateway.Output.Contains("took a seat", StringComparison.Ordinal);

    private async Task<AnchorPage> SpeakAsync(GatewayPair gateways, Room room)
    {
        var anchor = await AnchorPage.OpenAsync(browser.Browser, gateways.Address, room.Key, await studio.TokenAsync(room.Key));
        await anchor.IsOnAirAsync();
        return anchor;
    }

    /// <summary>Listens on a little, and looks at all that was heard since.</summary>
    private static async Task ShouldHaveSpokenOnAsync(AnchorPage page, Listener listener, int since)
    {
        await listener.HearAsync(3, Patience);
        var clip = await Recording.DecodeAsync([.. listener.Heard.Skip(since)]);
        BeepTrain.Onsets(clip).Count.ShouldBeGreaterThanOrEqualTo(9);
        BeepTrain.Spacings(clip).ShouldAllBe(spacing => (spacing - BeepSpacing).Duration() < BeepTolerance);
        (await page.ConnectionsAsync()).ShouldBe(1, "the anchor's media were never renewed");
    }
}
