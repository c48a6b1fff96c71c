using System.ComponentModel;

namespace LiveOps.Mixer.Codec.Forks;

/// <summary>Keeps a fork server running from the first encoder on, or from when one was expected, where FFmpeg can be made one.</summary>
internal sealed class EncoderForks(string executable, string library, TimeProvider time, ILogger<EncoderForks> logger) : IAsyncDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _starting = new(1, 1);
    private ForkServer? _server;
    private long? _failedAt;
    private bool _isUsed;
    private bool _closed;

    /// <summary>An encoder; null where it has to be started by itself.</summary>
    public async Task<FfmpegProcess?> TryStartAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _isUsed, true);

        // That a server has ended is noticed when it is asked: its successor is asked then.
        const int attempts = 2;
        for (var attempt = 0; attempt < attempts && await ServerAsync(cancellationToken) is { } server; attempt++)
        {
            try
            {
                return await server.StartAsync(arguments, cancellationToken);
            }
            catch (ForkServerException e)
            {
                if (server.IsRunning)
                {
                    CodecLog.NotForked(logger, server.Id, e.Message);
                    return null;
                }
            }
        }

        return null;
    }

    /// <summary>Starts the server before it is asked for.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken) => await ServerAsync(cancellationToken);

    /// <summary>Ends a server that was prepared, and that nobody has asked for an encoder.</summary>
    public async Task EndUnusedAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_server is not null && !Volatile.Read(ref _isUsed))
            {
                await _server.DisposeAsync();
                _server = null;
            }
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _starting.WaitAsync();
        _closed = true;
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }

        _starting.Release();
    }

    private async Task<ForkServer?> ServerAsync(CancellationToken cancellationToken)
    {
        await _starting.WaitAsync(cancellationToken);
        try
        {
            if (_server is { IsRunning: true } || _closed)
            {
                return _server;
            }

            if (_server is not null)
            {
                CodecLog.ForkServerEnded(logger, _server.Id);
                await _server.DisposeAsync();
                _server = null;
            }

            return _failedAt is { } failed && time.GetElapsedTime(failed) < RetryAfter ? null : await StartServerAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<ForkServer?> StartServerAsync()
    {
        try
        {
            if (!File.Exists(library))
            {
                throw new ForkServerException($"{library} does not exist");
            }

            _server = await ForkServer.StartAsync(executable, library, time);
            _failedAt = null;
            CodecLog.ForkServerStarted(logger, _server.Id);
        }
        catch (Exception e) when (e is ForkServerException or Win32Exception or IOException)
        {
            if (_failedAt is null)
            {
                CodecLog.NoForkServer(logger, e.Message);
            }

            _failedAt = time.GetTimestamp();
        }

        return _server;
    }
}
