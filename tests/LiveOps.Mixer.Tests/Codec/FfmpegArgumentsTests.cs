using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class FfmpegArgumentsTests
{
    [Fact]
    public void Build_Stereo_IsTheKnownCommandLine() =>
        string.Join(' ', FfmpegArguments.Build(new AacSettings { BitrateKbps = 96, Channels = 2 })).ShouldBe(
            "-hide_banner -nostdin -loglevel error -probesize 32 -analyzeduration 0 -fflags nobuffer -threads 1 -f ogg -i pipe:0 "
            + "-map 0:a:0 -map_metadata -1 -filter_threads 1 -threads 1 -c:a aac -aac_coder fast -b:a 96k -ac 2 -ar 48000 "
            + "-flush_packets 1 -f adts pipe:1");

    [Fact]
    public void Build_OneChannelAtLowRate_MixesDownAndSearchesLonger() =>
        string.Join(' ', FfmpegArguments.Build(new AacSettings { BitrateKbps = 32, Channels = 1 })).ShouldBe(
            "-hide_banner -nostdin -loglevel error -probesize 32 -analyzeduration 0 -fflags nobuffer -threads 1 -f ogg -i pipe:0 "
            + "-map 0:a:0 -map_metadata -1 -filter_threads 1 -threads 1 -c:a aac -aac_coder twoloop -b:a 32k "
            + "-af pan=mono|c0=0.5*c0+0.5*c1 -ac 1 -ar 48000 -flush_packets 1 -f adts pipe:1");
}
