using System.Globalization;
using System.Net;
using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Mixes;
using LiveOps.Mixer.Tests.Hosting;
using LiveOps.TestKit.Audio;

namespace LiveOps.Mixer.Tests.Mixes;

public sealed class ToneTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Timeout = 40_000)]
    [InlineData("AAC", 2)]
    [InlineData("AAC", 1)]
    [InlineData("Opus", 2)]
    public async Task Mix_ToneByRtp_IsHeardUndistorted(string codec, int channels)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with { Codec = Enum.Parse<MixCodec>(codec), Channels = channels });
        var mix = await mixer.Client.PutAsync("room", request, Cancel);
        await using var tone = ToneSource.Start(To(mix.Rtp));

        var heard = await HeardAsync(mixer, await HeardFromAsync(mixer), seconds: 3);

        Tone.DominantFrequency(heard).ShouldBe(440, 0.5);
        Level.RmsDb(heard).ShouldBe(-9, 1);
        Tone.ResidualDb(heard, 440).ShouldBeLessThan(-30);
        (await mixer.Client.GetAsync("room", Cancel)).Source.State.ShouldBe(SourceState.Receiving);
    }

    internal static ToneSettings To(RtpTarget target) => new()
    {
        Target = new IPEndPoint(IPAddress.Parse(target.Address), target.Port),
        Ssrc = target.Ssrc,
    };

    /// <summary>Waits until the mixer receives, which on a busy machine takes a while; returns the first segment that is filled from then on.</summary>
    internal static async Task<long> HeardFromAsync(TestMixer mixer)
    {
        await Polling.UntilAsync(async () => (await mixer.Client.GetAsync("room", Cancel)).Source.State == SourceState.Receiving, Cancel);
        return (await mixer.Client.PlaylistAsync("room", _ => true, Cancel)).LastNumber + 2;
    }

    /// <summary>What segments of a second carry from <paramref name="first"/> on, without the decoder's start.</summary>
    internal static async Task<AudioClip> HeardAsync(TestMixer mixer, long first, int seconds)
    {
        var playlist = await mixer.Client.PlaylistAsync("room", candidate => candidate.LastNumber >= first + seconds, Cancel);
        var start = (first - playlist.MediaSequence).ToString(CultureInfo.InvariantCulture);
        var clip = await AudioClip.DecodeAsync(
            mixer.Client.PlaylistUrl("room").AbsoluteUri, TimeSpan.FromSeconds(seconds + 1), ["-live_start_index", start], Cancel);
        return clip.Slice(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(seconds));
    }
}
