using System.Diagnostics;

namespace LiveOps.Janus.Media;

/// <summary>A running FFmpeg.</summary>
internal sealed class FfmpegProcess : IAsyncDisposable
{
    private static readonly TimeSpan FinishTimeout = TimeSpan.FromSeconds(5);

    private readonly Process _process;

    private FfmpegProcess(Process process) => _process = process;

    /// <summary>Completes when it has ended by itself, e.g. at the end of a file.</summary>
    public Task Completion => _process.WaitForExitAsync();

    public static FfmpegProcess Start(string executable, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(executable, arguments) { UseShellExecute = false, RedirectStandardInput = true };
        return new FfmpegProcess(Process.Start(start)
            ?? throw new InvalidOperationException($"'{executable}' did not start. Install FFmpeg with libopus, or name its path."));
    }

    /// <summary>Asks it to finish its file, and ends it if it does not.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            using var terminate = Process.Start(new ProcessStartInfo("kill", ["-TERM", $"{_process.Id}"]) { UseShellExecute = false });
            using var timeout = new CancellationTokenSource(FinishTimeout);
            try
            {
                await _process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
                await _process.WaitForExitAsync(CancellationToken.None);
            }
        }

        _process.Dispose();
    }
}
