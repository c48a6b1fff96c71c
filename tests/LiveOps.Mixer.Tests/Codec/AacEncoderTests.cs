using LiveOps.Mixer.Codec;
using LiveOps.Mixer.Rtp;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Logging;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class AacEncoderTests
{
    private readonly LogLines<AacEncoder> _log = new();
    private readonly Answers _answers = new();
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData(true, Signals.Kill)]
    [InlineData(true, Signals.Stop)]
    [InlineData(false, Signals.Kill)]
    [InlineData(false, Signals.Stop)]
    public async Task Poll_EncoderDiesOrHangs_AnotherAnswersTheRest(bool forked, int signal)
    {
        await using var forks = new TestForks();
        using var encoder = Create(forked ? forks : null);
        await EncodeAsync(encoder, frames: 100);

        var victim = encoder.ProcessId!.Value;
        Signals.Send(victim, signal);
        await Eventually.HoldsAsync(() => signal == Signals.Stop || !ProcessTree.IsAlive(victim), "the encoder is dead", Cancel);
        _now += signal == Signals.Stop ? TimeSpan.FromSeconds(16) : TimeSpan.Zero;

        await EncodeAsync(encoder, frames: 300);
        encoder.Restarts.ShouldBe(1);
        _log.Lines.ShouldHaveSingleItem().ShouldContain(signal == Signals.Kill ? "ended" : "hung");
    }

    [Fact(Timeout = 60_000)]
    public async Task Poll_ForkServerKilled_AnotherEncoderAnswersTheRest()
    {
        await using var forks = new TestForks();
        using var encoder = Create(forks);
        await EncodeAsync(encoder, frames: 100);

        var orphan = encoder.ProcessId!.Value;
        Signals.Send(TestForks.ServerOf(orphan), Signals.Kill);
        await Eventually.HoldsAsync(() => !ProcessTree.IsAlive(orphan), "the encoder has died with its server", Cancel);

        await EncodeAsync(encoder, frames: 300);
        encoder.Restarts.ShouldBe(1);
    }

    private AacEncoder Create(TestForks? forks) =>
        new(new FfmpegLauncher("ffmpeg", forks?.Forks), new AacSettings { BitrateKbps = 96, Channels = 2 }, firstFrame: 0, _log);

    /// <summary>Gives silence until <paramref name="frames"/> frames in all are answered: so many, and not one more.</summary>
    private async Task EncodeAsync(AacEncoder encoder, int frames)
    {
        while (encoder.NextInput < AacFrame.InputEnd(frames))
        {
            encoder.Write(OpusFrame.Silence);
        }

        await Eventually.HoldsAsync(() =>
        {
            encoder.Poll(_answers, frames, _now += TimeSpan.FromMilliseconds(5));
            return _answers.Count >= frames;
        }, $"{frames} frames are answered", Cancel, TimeSpan.FromSeconds(30));
        _answers.Count.ShouldBe(frames);
    }

    private sealed class Answers : IFrameSink
    {
        public int Count { get; private set; }

        public void Add(ReadOnlySpan<byte> frame) => Count++;
    }
}
