using System.Diagnostics;
using System.Globalization;

namespace LiveOps.Janus.Tests.Media;

/// <summary>How loud a file is, as FFmpeg's volumedetect says.</summary>
internal sealed record Loudness(double MaxDb)
{
    public static async Task<Loudness> OfAsync(string file, CancellationToken cancellationToken)
    {
        string[] arguments = ["-hide_banner", "-nostdin", "-i", file, "-af", "volumedetect", "-f", "null", "-"];
        var start = new ProcessStartInfo("ffmpeg", arguments) { UseShellExecute = false, RedirectStandardError = true };
        using var ffmpeg = Process.Start(start)!;
        var report = await ffmpeg.StandardError.ReadToEndAsync(cancellationToken);
        await ffmpeg.WaitForExitAsync(cancellationToken);
        const string Label = "max_volume: ";
        var at = report.IndexOf(Label, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, report);
        var number = report[(at + Label.Length)..].Split(' ')[0];
        return new Loudness(double.Parse(number, CultureInfo.InvariantCulture));
    }
}
