using System.ComponentModel;

namespace LiveOps.Mixer.Codec;

/// <summary>A start under way. Whoever asked looks now and then whether it is done, or abandons it.</summary>
internal sealed class FfmpegLaunch(string executable, AacSettings settings) : IThreadPoolWorkItem, IDisposable
{
    private readonly Lock _lock = new();
    private FfmpegProcess? _process;
    private bool _abandoned;

    /// <summary>Why FFmpeg could not be started.</summary>
    public Win32Exception? Error { get; private set; }

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

    public void Execute()
    {
        try
        {
            var process = FfmpegProcess.Start(executable, FfmpegArguments.Build(settings));
            lock (_lock)
            {
                _process = process;
            }

            if (_abandoned)
            {
                Take()?.Dispose();
            }
        }
        catch (Win32Exception e)
        {
            Error = e;
        }
    }

    public void Dispose()
    {
        _abandoned = true;
        Take()?.Dispose();
    }
}
