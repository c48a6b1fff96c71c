using LiveOps.EndToEnd.Tests.Streams;
using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Processes;

namespace LiveOps.EndToEnd.Tests.Recovery;

/// <summary>Media processes die as <c>kill -9</c> makes them; listeners hardly notice.</summary>
[Collection<StudioCollection>]
public sealed class MediaProcessTests(StudioFixture studio)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Playlist_JanusKilled_NeverStalls()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);
        var before = (await room.GetAsync()).Status!;

        Signals.Send(ProcessTree.Find(studio.ProcessId, "janus").ShouldHaveSingleItem(), Signals.Kill);

        await room.MeetsAsync(status => status.Phase == RoomPhase.OnAir && status.Bridge?.StreamId != before.Bridge?.StreamId);
        await listener.HearAsync(3, Patience);
        listener.ShouldHaveGoneOn();
        listener.Heard.ShouldAllBe(heard => heard.DiscontinuityNumber == 0);
    }

    [Fact]
    public async Task Playlist_MixerKilled_GoesOnWithOneDiscontinuity()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);

        Signals.Send(ProcessTree.Find(studio.ProcessId, "LiveOps.Mixer").ShouldHaveSingleItem(), Signals.Kill);

        await room.MeetsAsync(status => status.Phase == RoomPhase.OnAir && status.Mixer?.Epoch == 1);
        await listener.HearAsync(10, Patience);
        listener.ShouldHaveGoneOn();
        listener.Heard.Count(heard => heard.Segment.Discontinuity).ShouldBe(1);
        listener.Heard[^1].DiscontinuityNumber.ShouldBe(1);
        // The first segment of the new mixer has left the window, and its tag with it.
        listener.Latest!.DiscontinuitySequence.ShouldBe(1);
        listener.Latest.Segments.ShouldAllBe(segment => !segment.Discontinuity);
    }

    [Fact]
    public async Task Playlist_FFmpegKilled_GoesOnWithoutStall()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);

        Signals.Send(ProcessTree.Find(studio.ProcessId, "ffmpeg").ShouldHaveSingleItem(), Signals.Kill);

        await listener.HearAsync(4, Patience);
        listener.ShouldHaveGoneOn();
        listener.Heard.Count(heard => heard.Segment.Discontinuity).ShouldBeLessThanOrEqualTo(1);
    }
}
