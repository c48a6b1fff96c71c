using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.Resources.Rooms;
using LiveOps.TestKit.Audio;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Streams;

/// <summary>What listeners are served.</summary>
[Collection<StudioCollection>]
public sealed class RoomStreamTests(StudioFixture studio)
{
    private const double Frequency = 440;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Stream_NobodyJoined_AdvancesInRealTimeWithSilence()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();

        var heard = await listener.HearAsync(5, Patience);

        listener.ShouldHaveGoneOn();
        var listened = heard[^1].SeenAt - heard[0].SeenAt;
        var published = heard[^1].Segment.Time!.Value - heard[0].Segment.Time!.Value;
        (listened - published).Duration().ShouldBeLessThan(TimeSpan.FromSeconds(2));
        Level.PeakDb(await Recording.DecodeAsync(heard)).ShouldBeLessThan(-60);
    }

    [Fact]
    public async Task Stream_ParticipantSpeaksATone_CarriesItUndistorted()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var anchor = await PlainRtpAnchor.JoinAsync(studio.Kubernetes, await room.GetAsync(), Frequency, peakDb: -12, TestContext.Current.CancellationToken);
        await using var listener = room.Listen();
        await listener.HearAsync(3, Patience);

        var clip = await Recording.DecodeAsync(await listener.HearAsync(3, Patience));

        Tone.DominantFrequency(clip).ShouldBe(Frequency, 1);
        Level.PeakDb(clip).ShouldBe(-12, 2);

        // A decoder that begins in the middle has nothing to overlap its first frame with: that is not the stream's distortion.
        var settled = clip.Slice(TimeSpan.FromMilliseconds(100), clip.Duration - TimeSpan.FromMilliseconds(200));
        Tone.ResidualDb(settled, Frequency).ShouldBeLessThan(-30);
    }

    [Fact]
    public async Task Stream_RoomGoesIdle_Ends()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);

        await room.SetStateAsync(RoomState.Idle);

        await room.BecomesAsync(RoomPhase.Idle);
        await Eventually.HoldsAsync(() => listener.Latest!.Ended, Patience, () => "the playlist has no EXT-X-ENDLIST", TestContext.Current.CancellationToken);
        listener.Troubles.ShouldBeEmpty();
    }

    [Fact]
    public async Task Stream_RoomBackOnAir_BeginsANewSession()
    {
        await using var room = await Room.OnAirAsync(studio);
        var first = await room.GetAsync();
        await room.SetStateAsync(RoomState.Idle);
        await room.BecomesAsync(RoomPhase.Idle);

        await room.SetStateAsync(RoomState.OnAir);

        var second = await room.BecomesAsync(RoomPhase.OnAir);
        string.Equals(second.Session, first.Status!.Session, StringComparison.Ordinal).ShouldBeFalse();
        await using var listener = room.Listen();
        await listener.HearAsync(2, Patience);
        listener.Latest!.Ended.ShouldBeFalse();
    }

    [Fact]
    public async Task Stream_PlayedByFFmpeg_IsClean()
    {
        await using var room = await Room.OnAirAsync(studio);
        await using (var listener = room.Listen())
        {
            await listener.HearAsync(3, Patience);
        }

        var clip = await AudioClip.DecodeAsync(
            room.Playlist.AbsoluteUri, TimeSpan.FromSeconds(4), cancellationToken: TestContext.Current.CancellationToken);

        clip.Duration.ShouldBe(TimeSpan.FromSeconds(4), tolerance: TimeSpan.FromMilliseconds(50));
    }
}
