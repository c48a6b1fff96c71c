using System.ComponentModel;

namespace LiveOps.Mixer.Codec;

/// <summary>A start under way. Whoever asked looks now and then whether it is done, or abandons it.</summary>
internal sealed class FfmpegLaunch : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _abandoned = new();
    private FfmpegProcess? _process;

    /// <summary>Why FFmpeg could not be started.</summary>
    public Exception? Error { get; private set; }

    /// <summary>The process, which then is the caller's; null while it is not started.</summary>
    public FfmpegProcess? Take()
    {
        lock (_lock)
        {
            var process = _process;
            _process = null;
            return process;
        }
    }

    public async Task RunAsync(Func<CancellationToken, Task<FfmpegProcess>> startAsync)
    {
        try
        {
            var process = await startAsync(_abandoned.Token);
            lock (_lock)
            {
                _process = process;
            }

            if (_abandoned.IsCancellationRequested)
            {
                Take()?.Dispose();
            }
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            Error = e;
        }
        catch (OperationCanceledException)
        {
            // Abandoned before anything was started.
        }
    }

    /// <summary>Abandons it. The token source has no timer and no wait handle, so there is nothing of it to dispose.</summary>
    public void Dispose()
    {
        _abandoned.Cancel();
        Take()?.Dispose();
    }
}
