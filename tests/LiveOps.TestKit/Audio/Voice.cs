using System.Diagnostics;

namespace LiveOps.TestKit.Audio;

/// <summary>Something that noise suppression takes for a voice: overtones that swell and ebb as syllables do.</summary>
public static class Voice
{
    private const string Wave = "0.6*(0.55+0.45*sin(2*PI*4*t))*(sin(2*PI*180*t)+0.6*sin(2*PI*360*t)+0.4*sin(2*PI*720*t)+0.2*sin(2*PI*1440*t))/2.2";

    /// <summary>Writes ten seconds of it as a WAV file (48 kHz, one channel), with a real FFmpeg.</summary>
    public static async Task RecordAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ffmpeg", ["-hide_banner", "-nostdin", "-loglevel", "error", "-y", "-f", "lavfi", "-i", $"aevalsrc={Wave}:s=48000:d=10", file])
        {
            UseShellExecute = false,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start");
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"ffmpeg could not write {file}");
        }
    }
}
