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

    [Theory(Timeout = 60_000)]
    [InlineData("AAC", 2, 440)]
    [InlineData("AAC", 1, 440)]
    [InlineData("Opus", 2, 440)]
    [InlineData("Opus", 2, 1000)] // Each packet holds the same waves: no stillness for all that.
    public async Task Mix_ToneByRtp_IsHeardUndistorted(string codec, int channels, int frequency)
    {
        await using var mixer = await TestMixer.StartAsync(Cancel);
        var request = MixerClient.Request(hls => hls with { Codec = Enum.Parse<MixCodec>(codec), Channels = channels });
        var mix = await mixer.Client.PutAsync("room", request, Cancel);
        await using var tone = ToneSource.Start(To(mix.Rtp) with { Frequency = frequency });

        var heard = await Hearing.UndisturbedAsync(mixer, request, seconds: 3);

        Tone.DominantFrequency(heard).ShouldBe(frequency, 0.5);
        Level.RmsDb(heard).ShouldBe(-9, 1);
        Tone.ResidualDb(heard, frequency).ShouldBeLessThan(-30);
        (await mixer.Client.GetAsync("room", Cancel)).Source.State.ShouldBe(SourceState.Receiving);
    }

    internal static ToneSettings To(RtpTarget target) => new()
    {
        Target = new IPEndPoint(IPAddress.Parse(target.Address), target.Port),
        Ssrc = target.Ssrc,
    };
}
