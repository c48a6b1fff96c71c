using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Pages;

/// <summary>A listener hears a room in the browser, through whatever happens to it.</summary>
[Collection<StudioCollection>]
public sealed class ListenPageTests(StudioFixture studio, BrowserFixture browser)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Listener_AnchorSpeaksThenMutes_HearsThatThenSilence()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var anchor = await AnchorPage.OpenAsync(browser, studio, room.Key);
        await anchor.IsOnAirAsync();
        await using var listener = await ListenPage.OpenAsync(browser, studio, room.Key);
        await listener.PlayAsync();

        // The broadcast is some segments behind the anchor.
        await HearsAsync(listener, level => level > -20, "the listener hears nothing");

        await anchor.ToggleMuteByKeyAsync();
        await anchor.StatusIsAsync("You are muted");
        await HearsAsync(listener, level => level < -50, "the listener still hears the anchor");
    }

    [Fact]
    public async Task Listener_MixerKilled_GoesOnWithoutReload()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = await ListenPage.OpenAsync(browser, studio, room.Key);
        await listener.PlayAsync();

        Signals.Send(ProcessTree.Find(studio.ProcessId, "LiveOps.Mixer").ShouldHaveSingleItem(), Signals.Kill);
        await room.MeetsAsync(status => status is { Phase: RoomPhase.OnAir, Mixer.Epoch: 1 });

        // Past what was buffered before the kill (the window is 12 s long).
        var killedAt = await listener.PositionAsync();
        await Eventually.HoldsAsync(
            async () => await listener.PositionAsync() - killedAt > TimeSpan.FromSeconds(15), Patience, () => "the player has stopped",
            TestContext.Current.CancellationToken);
        await listener.StatusIsAsync("You are listening live.");
    }

    [Fact]
    public async Task Listener_BrowserWithoutMediaSource_PlaysByItsOwnHls()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = await ListenPage.OpenAsync(browser, studio, room.Key, "delete window.MediaSource; delete window.ManagedMediaSource;");
        await listener.PlayAsync();

        var began = await listener.PositionAsync();
        await Eventually.HoldsAsync(
            async () => await listener.PositionAsync() - began > TimeSpan.FromSeconds(2), Patience, () => "the player has stopped",
            TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Listener_RoomGoesIdle_IsToldThatItEnded()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = await ListenPage.OpenAsync(browser, studio, room.Key);
        await listener.PlayAsync();

        await room.SetStateAsync(RoomState.Idle);

        await listener.StatusIsAsync("The broadcast has ended.");
    }

    [Fact]
    public async Task Listener_OfAnEncryptedRoom_HearsItWithATokenAndIsToldWhyNotWithout()
    {
        await using var room = await Room.OnAirAsync(studio, new() { Hls = new() { Encryption = HlsEncryption.AES128 } });
        await using var anchor = await PlainRtpAnchor.JoinAsync(studio.Kubernetes, await room.GetAsync(), frequency: 440, peakDb: -6, TestContext.Current.CancellationToken);
        await using var invited = await ListenPage.OpenAsync(browser, studio, room.Key, token: await studio.TokenAsync(room.Key, "listener"));
        await using var stranger = await ListenPage.OpenAsync(browser, studio, room.Key);

        await invited.PlayAsync();
        await HearsAsync(invited, level => level > -20, "the listener with a token hears nothing");
        await stranger.StatusIsAsync("This broadcast is encrypted and your link does not open it. Please ask for a new link.");

        // A token for another room is as good as none.
        await using var other = await Room.CreateAsync(studio);
        await using var astray = await ListenPage.OpenAsync(browser, studio, room.Key, token: await studio.TokenAsync(other.Key, "listener"));
        await astray.StatusIsAsync("This broadcast is encrypted and your link does not open it.");
    }

    private static Task HearsAsync(ListenPage listener, Func<double, bool> isWanted, string otherwise) => Eventually.HoldsAsync(
        async () => isWanted(await listener.LoudestAsync(TimeSpan.FromSeconds(1))), Patience, () => otherwise, TestContext.Current.CancellationToken);
}
