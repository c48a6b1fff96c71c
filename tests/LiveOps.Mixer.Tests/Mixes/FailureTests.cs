using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Audio;
using LiveOps.TestKit.Processes;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Mixer.Tests.Mixes;

public sealed class FailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Timeout = 60_000)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Mix_FfmpegKilled_PlaysOnWithoutGap(bool withItsForkServer)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with { WindowSegments = 10 });
        var mix = await mixer.Client.PutAsync("room", request, Cancel);
        await using var tone = ToneSource.Start(ToneTests.To(mix.Rtp));
        var live = mixer.Services.GetRequiredService<MixTable>().Find("room")!;
        var kills = 0;

        var heard = await Hearing.UndisturbedAsync(mixer, request, seconds: 4, async first =>
        {
            await mixer.Client.PlaylistAsync("room", playlist => playlist.LastNumber >= first, Cancel);
            var encoder = live.Read().EncoderProcessId!.Value;
            Signals.Send(withItsForkServer ? TestForks.ServerOf(encoder) : encoder, Signals.Kill);
            kills++;
        });

        live.Read().EncoderRestarts.ShouldBe(kills);
        var playlist = await mixer.Client.PlaylistAsync("room", _ => true, Cancel);
        playlist.Segments.ShouldAllBe(segment => !segment.Discontinuity);
        foreach (var (first, second) in playlist.Segments.Zip(playlist.Segments.Skip(1)))
        {
            (second.Time - first.Time).TotalSeconds.ShouldBe(first.Seconds, 0.0015);
        }

        Level.Envelope(heard, TimeSpan.FromMilliseconds(20)).Min().ShouldBeGreaterThan(-12);
        Tone.ResidualDb(heard, 440).ShouldBeLessThan(-30);
    }

    [Fact(Timeout = 60_000)]
    public async Task Mix_ForwarderReplaced_IsHeardAgain()
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var mix = await mixer.Client.PutAsync("room", MixerClient.Request(), Cancel);
        await using (ToneSource.Start(ToneTests.To(mix.Rtp)))
        {
            await mixer.Client.PlaylistAsync("room", playlist => playlist.LastNumber >= 1, Cancel);
        }

        await using var other = ToneSource.Start(ToneTests.To(mix.Rtp) with { Frequency = 880 });
        var before = await mixer.Client.PlaylistAsync("room", _ => true, Cancel);
        await mixer.Client.PlaylistAsync("room", playlist => playlist.LastNumber >= before.LastNumber + 4, Cancel);

        var clip = await AudioClip.DecodeAsync(
            mixer.Client.PlaylistUrl("room").AbsoluteUri, TimeSpan.FromSeconds(1), ["-live_start_index", "-1"], Cancel);
        Tone.DominantFrequency(clip).ShouldBe(880, 1);
    }

    [Fact(Timeout = 60_000)]
    public async Task Mix_MixerKilled_AnotherGoesOnWithTheSameNumbers()
    {
        // Wide enough that a slow start of the second mixer does not push its first segment out of the playlist.
        var request = MixerClient.Request(hls => hls with { WindowSegments = 8 });
        long last;
        IReadOnlyList<int> children;
        await using (var first = await MixerProcess.StartAsync(Cancel))
        {
            await first.Client.PutAsync("room", request, Cancel);
            last = (await first.Client.PlaylistAsync("room", playlist => playlist.LastNumber >= 3, Cancel)).LastNumber;
            children = ProcessTree.Below(first.Id);
            await first.KillAsync(Cancel);
        }

        await using var second = await MixerProcess.StartAsync(Cancel);
        var resumed = request with { Timeline = request.Timeline with { Epoch = 1, ResumeFrom = last + 1 } };
        await second.Client.PutAsync("room", resumed, Cancel);

        var playlist = await second.Client.PlaylistAsync("room", _ => true, Cancel);
        playlist.MediaSequence.ShouldBe(last + 1);
        playlist.DiscontinuitySequence.ShouldBe(0);
        playlist.Segments.Select(segment => segment.Discontinuity).ShouldBe(playlist.Segments.Select((_, index) => index == 0));
        await HlsParser.ParseAsync(playlist.Text, Cancel);
        var later = await second.Client.PlaylistAsync("room", candidate => candidate.MediaSequence > last + 1, Cancel);
        later.DiscontinuitySequence.ShouldBe(1);
        later.Segments.ShouldAllBe(segment => !segment.Discontinuity);
        children.Count.ShouldBe(2, "a fork server and an encoder");
        await Polling.UntilAsync(() => Task.FromResult(!children.Any(ProcessTree.IsAlive)), Cancel);
    }

    [Fact(Timeout = 30_000)]
    public async Task Mixer_Terminated_EndsWithItsEncoders()
    {
        await using var mixer = await MixerProcess.StartAsync(Cancel);
        await mixer.Client.PutAsync("room", MixerClient.Request(), Cancel);
        await mixer.Client.PlaylistAsync("room", _ => true, Cancel);
        var children = ProcessTree.Below(mixer.Id);

        await mixer.TerminateAsync(Cancel);

        await Polling.UntilAsync(() => Task.FromResult(!children.Any(ProcessTree.IsAlive)), Cancel);
    }
}
