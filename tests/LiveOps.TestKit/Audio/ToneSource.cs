using System.Diagnostics;
using System.Globalization;

namespace LiveOps.TestKit.Audio;

/// <summary>A real FFmpeg that sends a tone in real time until it is disposed of.</summary>
public sealed class ToneSource : IAsyncDisposable
{
    private readonly Process _process;

    private ToneSource(Process process) => _process = process;

    public static ToneSource Start(ToneSettings settings)
    {
        var start = new ProcessStartInfo("ffmpeg", Arguments(settings)) { UseShellExecute = false, RedirectStandardOutput = true };
        return new ToneSource(Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start"));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static IEnumerable<string> Arguments(ToneSettings settings)
    {
        var amplitude = Math.Pow(10, settings.PeakDb / 20);
        var wave = Invariant($"{amplitude}*sin(2*PI*{settings.Frequency}*t)");
        var expression = settings.Beeps ? $"{wave}*lt(mod(t\\,0.5)\\,0.055)" : wave;
        var channels = string.Join('|', Enumerable.Repeat(expression, settings.Channels));
        var url = Invariant($"rtp://{settings.Target.Address}:{settings.Target.Port}?localaddr={settings.Target.Address}&pkt_size=1400");
        if (settings.LocalPort != 0)
        {
            url += Invariant($"&localrtpport={settings.LocalPort}");
        }

        string[] ssrc = settings.Ssrc is { } value ? ["-ssrc", Invariant($"{(int)value}")] : [];
        return
        [
            "-hide_banner", "-nostdin", "-loglevel", "error", "-re", "-f", "lavfi", "-i", $"aevalsrc=exprs={channels}:s=48000",
            "-c:a", "libopus", "-b:a", Invariant($"{settings.BitrateKbps}k"), "-frame_duration", Invariant($"{settings.FrameMilliseconds}"),
            "-f", "rtp", "-payload_type", Invariant($"{settings.PayloadType}"), .. ssrc, url,
        ];
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
