using System.Diagnostics;
using System.Globalization;

namespace LiveOps.Mixer.Codec.Forks;

/// <summary>
/// A running fork server (<c>media/mixer/forks.c</c>): an FFmpeg that has loaded its libraries and forks encoders, which share them. Answers
/// one command at a time. When it ends, so do its encoders.
/// </summary>
internal sealed class ForkServer : IAsyncDisposable
{
    /// <summary>Long: giving up a server that is only starved ends every encoder.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Process _process;
    private readonly TimeProvider _time;

    private ForkServer(Process process, TimeProvider time)
    {
        _process = process;
        _time = time;
    }

    public int Id => _process.Id;

    /// <summary>False from when it did not answer: it has ended.</summary>
    public bool IsRunning { get; private set; } = true;

    /// <exception cref="ForkServerException">FFmpeg started, but as no fork server.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">The executable cannot be started.</exception>
    public static async Task<ForkServer> StartAsync(string executable, string library, TimeProvider time)
    {
        // The arguments make room for those of the encoders, which `ps` then shows. Where preloading does not work, FFmpeg says its version.
        var arguments = FfmpegArguments.Build(new AacSettings { BitrateKbps = 320, Channels = 1 }).Prepend("-version");
        var start = new ProcessStartInfo(executable, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,

            // LD_PRELOAD knows no way to write a path that has blanks.
            WorkingDirectory = Path.GetDirectoryName(library),
        };
        start.Environment["LD_PRELOAD"] = "./" + Path.GetFileName(library);
        FfmpegMemory.Configure(start);
        var server = new ForkServer(Process.Start(start)!, time);
        var greeting = await server.AnswerAsync();
        if (!string.Equals(greeting, "ready", StringComparison.Ordinal))
        {
            await server.DisposeAsync();
            throw new ForkServerException($"it answered '{greeting}' instead of 'ready'");
        }

        return server;
    }

    /// <exception cref="ForkServerException">No encoder was started; <see cref="IsRunning"/> says whether to ask again.</exception>
    /// <exception cref="System.ComponentModel.Win32Exception">There are no pipes to be had.</exception>
    public async Task<FfmpegProcess> StartAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        using var input = NativePipe.ToChild(out var toInput);
        using var output = NativePipe.FromChild(out var fromOutput);
        using var errors = NativePipe.FromChild(out var fromErrors);
        try
        {
            var answer = await ExchangeAsync(ForkCommand.Start(input, output, errors, arguments), cancellationToken);
            return answer.Split(' ') is ["started", var id]
                ? new ForkedFfmpeg(int.Parse(id, CultureInfo.InvariantCulture), this, toInput, fromOutput, fromErrors)
                : throw new ForkServerException(answer);
        }
        catch (Exception e) when (e is ForkServerException or OperationCanceledException)
        {
            toInput.Dispose();
            fromOutput.Dispose();
            fromErrors.Dispose();
            throw;
        }
    }

    /// <summary>Has an encoder killed and reaped, soon. Until then no other process can have its id.</summary>
    public void End(int process) => _ = EndAsync(process);

    public async ValueTask DisposeAsync()
    {
        Kill();
        await _turn.WaitAsync();

        // Not the writer above the stream, which would flush into a broken pipe.
        await _process.StandardInput.BaseStream.DisposeAsync();
        _process.StandardOutput.Dispose();
        _process.Dispose();
        _turn.Release();
    }

    private async Task EndAsync(int process)
    {
        try
        {
            await ExchangeAsync(ForkCommand.End(process), CancellationToken.None);
        }
        catch (ForkServerException)
        {
            // The server has ended, and its encoders with it.
        }
    }

    /// <summary>Can be cancelled only while it waits for its turn: afterwards an answer would be left over.</summary>
    private async Task<string> ExchangeAsync(byte[] command, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (!IsRunning)
            {
                throw new ForkServerException("it has ended");
            }

            await _process.StandardInput.BaseStream.WriteAsync(command, CancellationToken.None);
            return await AnswerAsync();
        }
        catch (IOException e)
        {
            Kill();
            throw new ForkServerException(e.Message);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<string> AnswerAsync()
    {
        var reason = "it has ended";
        try
        {
            var line = await _process.StandardOutput.ReadLineAsync(CancellationToken.None).AsTask().WaitAsync(Patience, _time);
            if (line is not null)
            {
                return line;
            }
        }
        catch (TimeoutException)
        {
            reason = $"it did not answer within {Patience.TotalSeconds} s";
        }

        Kill();
        throw new ForkServerException(reason);
    }

    private void Kill()
    {
        if (IsRunning)
        {
            IsRunning = false;
            _process.Kill();
        }
    }
}
