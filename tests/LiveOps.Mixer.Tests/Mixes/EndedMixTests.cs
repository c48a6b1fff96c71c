using System.Runtime.CompilerServices;
using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;

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

    /// <summary>Apart, so that nothing of it is left on the stack.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Mix Mix, WeakReference<FfmpegLauncher> Encoders) MakeAndEnd()
    {
        var launcher = new FfmpegLauncher("ffmpeg", forks: null);
        var now = TimeProvider.System.GetUtcNow();
        var definition = new MixDefinition { Uid = "room", Request = MixerClient.Request(origin: now) };
        var mix = new Mix(definition, new MixStart { Ssrc = 1, At = now, FirstSegment = 0 }, launcher, new LogLines<Mix>());
        mix.End(now).ShouldBeTrue();
        return (mix, new WeakReference<FfmpegLauncher>(launcher));
    }
}
