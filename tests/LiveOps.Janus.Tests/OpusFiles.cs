using System.Diagnostics;

namespace LiveOps.Janus.Tests;

internal static class OpusFiles
{
    /// <summary>Writes a tone as Ogg Opus, which is what the AudioBridge plays.</summary>
    public static async Task<string> WriteAsync(string folder, int seconds, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, $"{Guid.NewGuid():N}.opus");
        string[] arguments =
            ["-hide_banner", "-nostdin", "-loglevel", "error", "-f", "lavfi", "-i", $"sine=frequency=440:sample_rate=48000:duration={seconds}", "-ac", "2", "-c:a", "libopus", path];
        using var ffmpeg = Process.Start("ffmpeg", arguments);
        await ffmpeg.WaitForExitAsync(cancellationToken);
        ffmpeg.ExitCode.ShouldBe(0);
        return path;
    }
}
