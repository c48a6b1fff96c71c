using System.Runtime.CompilerServices;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Time;

namespace LiveOps.Mixer.Tests.Mixes;

public sealed class EndedMixTests
{
    [Fact]
    public void End_MixKeptForItsSegments_LetsGoOfItsEncoder()
    {
        var (mix, encoders) = MakeAndEnd();

        GC.Collect();

        encoders.TryGetTarget(out _).ShouldBeFalse();
        mix.Read().State.ShouldBe(MixState.Ended);
        mix.Read().NextMediaSequence.ShouldBe(0);
    }

    [Fact]
    public void Sweep_FiveMinutesAfterTheEnd_ForgetsMixAndSaysWhenNoneIsLeft()
    {
        var time = new ManualTimeProvider();
        var clock = new MediaClock(time);
        using var mixes = new MixTable(new MixerOptions(), clock, new FfmpegLauncher("ffmpeg", forks: null), new EventHub(), new LogLines<MixTable>());
        foreach (var uid in (string[])["first", "second"])
        {
            mixes.Put(new MixDefinition { Uid = uid, Request = MixerClient.Request(hls => hls with { Codec = MixCodec.Opus }, clock.Now) }).Outcome.ShouldBe(PutOutcome.Made);
        }

        mixes.End("first", moved: false);
        mixes.Sweep().ShouldBeFalse();
        mixes.Find("first").ShouldNotBeNull();

        time.Advance(TimeSpan.FromMinutes(5.1));
        mixes.Sweep().ShouldBeFalse();
        mixes.Find("first").ShouldBeNull();

        mixes.End("second", moved: false);
        time.Advance(TimeSpan.FromMinutes(5.1));
        mixes.Sweep().ShouldBeTrue();
        mixes.Find("second").ShouldBeNull();
        mixes.Sweep().ShouldBeFalse();
    }

    /// <summary>Apart, so that nothing of it is left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Mix Mix, WeakReference<FfmpegLauncher> Encoders) MakeAndEnd()
    {
        var launcher = new FfmpegLauncher("ffmpeg", forks: null);
        var now = TimeProvider.System.GetUtcNow();
        var definition = new MixDefinition { Uid = "room", Request = MixerClient.Request(origin: now) };
        var mix = new Mix(definition, new MixStart { Ssrc = 1, At = now, FirstSegment = 0 }, launcher, new LogLines<Mix>());
        mix.End(now, moved: false).ShouldBeTrue();
        return (mix, new WeakReference<FfmpegLauncher>(launcher));
    }
}
