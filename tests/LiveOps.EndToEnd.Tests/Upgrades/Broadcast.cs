using LiveOps.EndToEnd.Tests.Pages;
using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Streams;

namespace LiveOps.EndToEnd.Tests.Upgrades;

/// <summary>A room in which somebody speaks into a browser and which somebody hears, while something under it is replaced.</summary>
internal sealed class Broadcast : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>The most that anchors may miss for each time that something of theirs is replaced.</summary>
    private static readonly TimeSpan LongestBreak = TimeSpan.FromSeconds(3);

    private readonly Listener _listener;

    private Broadcast(Room room, AnchorPage anchor, Listener listener) => (Room, Anchor, _listener) = (room, anchor, listener);

    public Room Room { get; }

    public AnchorPage Anchor { get; }

    /// <summary>Returns once the anchor is heard.</summary>
    /// <param name="studio">Where.</param>
    /// <param name="browser">The anchor's.</param>
    /// <param name="gateway">The gateway, or what stands before several, that anchor and listener use.</param>
    public static async Task<Broadcast> StartAsync(StudioFixture studio, BrowserFixture browser, Uri gateway)
    {
        var room = await Room.OnAirAsync(studio, new LiveRoomSpec { Hls = new() { SegmentSeconds = 1, WindowSegments = 3 } });
        var anchor = await AnchorPage.OpenAsync(browser.Browser, gateway, room.Key, await studio.TokenAsync(room.Key));
        var broadcast = new Broadcast(room, anchor, new Listener(new Uri(gateway, room.Playlist.AbsolutePath)));
        try
        {
            await anchor.IsOnAirAsync();
            await broadcast.HearTheAnchorAsync();
            return broadcast;
        }
        catch
        {
            await broadcast.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns once the anchor is heard in what is published from now on.</summary>
    public async Task HearTheAnchorAsync()
    {
        while (!await StreamSound.IsHeardAsync(Sound(await _listener.HearAsync(2, Patience)), TestContext.Current.CancellationToken))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <summary>
    /// The listener got every segment in time, the anchor was missed for no longer than may be, and is on air without having done anything.
    /// What was missed is counted in the media's own time, and includes the silence between two beeps of the browser's microphone.
    /// </summary>
    public async Task ShouldHaveGoneOnAsync()
    {
        await Anchor.IsOnAirAsync();
        await HearTheAnchorAsync();
        var silence = await StreamSound.LongestSilenceAsync(Sound(_listener.Heard), TestContext.Current.CancellationToken);
        var connections = await Anchor.ConnectionsAsync();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{_listener.Heard.Count} segments, longest delay {_listener.LongestDelay.TotalSeconds:F2} s, longest silence {silence.TotalSeconds:F2} s, {connections} media connections");
        _listener.ShouldHavePlayedOn();
        silence.ShouldBeLessThanOrEqualTo(LongestBreak);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener.DisposeAsync();
        await Anchor.DisposeAsync();
        await Room.DisposeAsync();
    }

    private static IReadOnlyList<(byte[] Init, byte[] Data)> Sound(IEnumerable<HeardSegment> segments) =>
        [.. segments.Select(segment => (segment.Init, segment.Data))];
}
