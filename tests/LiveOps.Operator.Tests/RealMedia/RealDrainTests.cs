using LiveOps.Operator.Tests.Doubles;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Rooms;
using LiveOps.TestKit.Streams;

namespace LiveOps.Operator.Tests.RealMedia;

/// <summary>Real Januses and real mixers are emptied under listeners and anchors.</summary>
[Collection<RealMediaCollection>]
public sealed class RealDrainTests
{
    private const int Rooms = 5;
    private static readonly TimeSpan Segment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Mixer_WithListenedRooms_NobodyMissesANumberOrWaits()
    {
        await using var studio = await Studio.OpenAsync(new() { Mixers = 2 });
        await studio.Operator.PatchNodeAsync("mixer-b", new { unschedulable = true });
        var names = await OnAirAsync(studio);
        await using var anchor = await FollowingAnchor.JoinAsync(_ => PlaceAsync(studio, names[0]), TestOperator.Token);
        var listeners = await ListenAsync(studio, names);
        await studio.Operator.PatchNodeAsync("mixer-b", new { unschedulable = false });

        await studio.Operator.DrainAsync("mixer-a");
        await DrainedAsync(studio, "mixer-a");
        await HearTheAnchorAsync(listeners);

        foreach (var listener in listeners)
        {
            ShouldHaveGoneOn(listener);
            await listener.DisposeAsync();
        }

        // The decoder starts anew at the discontinuity, which costs it a frame or two, and a busy machine keeps the mixer waiting; audio
        // that the switch itself lost would be a segment at least.
        (await listeners[0].LongestSilenceAsync(TestOperator.Token)).ShouldBeLessThan(Segment);
        (await studio.MixerApis[0].ListAsync(TestOperator.Token)).ShouldBeEmpty();
        (await studio.MixerApis[1].ListAsync(TestOperator.Token)).Count.ShouldBe(Rooms);
    }

    [Fact]
    public async Task Bridge_WithListenedRooms_AnchorsBreakIsShortAndNobodyWaits()
    {
        await using var studio = await Studio.OpenAsync(new() { Bridges = 2 });
        await studio.Operator.PatchNodeAsync("bridge-b", new { unschedulable = true });
        var names = await OnAirAsync(studio);
        await using var anchor = await FollowingAnchor.JoinAsync(_ => PlaceAsync(studio, names[0]), TestOperator.Token);
        var listeners = await ListenAsync(studio, names);
        await studio.Operator.PatchNodeAsync("bridge-b", new { unschedulable = false });

        await studio.Operator.DrainAsync("bridge-a");
        await DrainedAsync(studio, "bridge-a");
        await HearTheAnchorAsync(listeners);

        foreach (var listener in listeners)
        {
            ShouldHaveGoneOn(listener);
            await listener.DisposeAsync();
        }

        (await listeners[0].LongestSilenceAsync(TestOperator.Token)).ShouldBeLessThan(TimeSpan.FromSeconds(3));
        (await studio.RoomsAsync(studio.Bridges[0])).ShouldBeEmpty();
        (await studio.RoomsAsync(studio.Bridges[1])).Count.ShouldBe(Rooms);
    }

    private static void ShouldHaveGoneOn(StreamPoller listener)
    {
        listener.Missing.ShouldBe(0);
        listener.Refused.ShouldBe(0);
        listener.HasEnded.ShouldBeFalse();
        listener.LongestStall(Segment).ShouldBeLessThan(2 * Segment);
    }

    private static async Task<string[]> OnAirAsync(Studio studio)
    {
        string[] names = [.. Enumerable.Range(0, Rooms).Select(i => $"room-{i}")];
        foreach (var name in names)
        {
            await studio.Operator.ApplyAsync(name, new() { Hls = new() { SegmentSeconds = 1, WindowSegments = 4 } });
        }

        foreach (var name in names)
        {
            await studio.Operator.OnAirAsync(name);
        }

        return names;
    }

    private static async Task<List<StreamPoller>> ListenAsync(Studio studio, string[] names)
    {
        var listeners = names.Select(name => new StreamPoller(_ => WhereAsync(studio, name))).ToList();
        await HearTheAnchorAsync(listeners);
        return listeners;
    }

    private static async Task<(Uri Playlist, string Token)?> WhereAsync(Studio studio, string name)
    {
        var room = await studio.Operator.GetAsync(name);
        var mixer = studio.Mixers[room!.Status!.Mixer!.Node![^1] - 'a'];
        return (new Uri(mixer.Url, $"hls/{room.Metadata.Uid}/index.m3u8"), mixer.Token);
    }

    private static async Task<AnchorPlace?> PlaceAsync(Studio studio, string name)
    {
        var room = await studio.Operator.GetAsync(name);
        if (room?.Status?.Bridge is not { Node: { } node, RoomId: { } roomId })
        {
            return null;
        }

        var janus = studio.Bridges[node[^1] - 'a'];
        return new(janus.WebSocketUrl, janus.ApiSecret, roomId, RoomCredentials.Pin(janus.AdminKey, room.Metadata.Uid!));
    }

    /// <summary>From now on: all get more segments, and there is sound in those of the room in which somebody speaks.</summary>
    private static async Task HearTheAnchorAsync(List<StreamPoller> listeners)
    {
        var before = listeners.Select(listener => listener.Segments.Count).ToList();
        await TestOperator.UntilAsync(() => listeners.Zip(before).All(one => one.First.Segments.Count > one.Second + 2), "all hear more");
        var after = before[0] == 0 ? -1 : listeners[0].Segments[before[0] - 1].Number;
        await TestOperator.UntilAsync(() => listeners[0].HasSoundAfterAsync(after, TestOperator.Token), "the anchor is heard", everyMilliseconds: 300);
    }

    private static async Task DrainedAsync(Studio studio, string name)
    {
        // Two batches, each as long as a window and a little more.
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while ((await studio.NodeAsync(name)).Status?.Phase != NodePhase.Drained)
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Delay(50, TestOperator.Token);
        }
    }
}
