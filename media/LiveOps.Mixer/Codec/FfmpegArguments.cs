using System.Globalization;

namespace LiveOps.Mixer.Codec;

/// <summary>The command line of an encoder: Ogg Opus on standard input, ADTS on standard output.</summary>
internal static class FfmpegArguments
{
    /// <summary>
    /// From this bit rate per channel FFmpeg's "fast" quantizer search is the better one too, at half the cost (FFmpeg codecs manual,
    /// option aac_coder).
    /// </summary>
    private const int FastCoderKbpsPerChannel = 40;

    public static IReadOnlyList<string> Build(AacSettings settings) =>
    [
        "-hide_banner", "-nostdin", "-loglevel", "error",

        // What comes is known: no probing, or the first second is held back.
        "-probesize", "32", "-analyzeduration", "0", "-fflags", "nobuffer",
        "-threads", "1", "-f", "ogg", "-i", "pipe:0",
        "-map", "0:a:0", "-map_metadata", "-1", "-filter_threads", "1", "-threads", "1",
        "-c:a", "aac", "-aac_coder", settings.BitrateKbps >= FastCoderKbpsPerChannel * settings.Channels ? "fast" : "twoloop",
        "-b:a", settings.BitrateKbps.ToString(CultureInfo.InvariantCulture) + "k",
        .. Channels(settings), "-ar", "48000",
        "-flush_packets", "1", "-f", "adts", "pipe:1",
    ];

    // "-ac 1" alone adds both channels up at 0.7 each, and clips where they are alike.
    private static string[] Channels(AacSettings settings) =>
        settings.Channels == 1 ? ["-af", "pan=mono|c0=0.5*c0+0.5*c1", "-ac", "1"] : ["-ac", "2"];
}
