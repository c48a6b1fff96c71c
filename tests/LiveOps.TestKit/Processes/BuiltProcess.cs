using System.Diagnostics;
using System.Text;

namespace LiveOps.TestKit.Processes;

/// <summary>A process of this solution, as built; its output is kept to explain failures.</summary>
public sealed class BuiltProcess : IAsyncDisposable
{
    private readonly StringBuilder _output = new();
    private readonly Process _process;

    private BuiltProcess(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    public int Id => _process.Id;

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>Starts <paramref name="assembly"/> of the project in <paramref name="folder"/> (from the repository's root).</summary>
    public static BuiltProcess Start(string folder, string assembly, params string[] arguments)
    {
        var start = new ProcessStartInfo(Repository.ExecutableOf(folder, assembly), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
        };
        var built = new BuiltProcess(new Process { StartInfo = start });
        built._process.Start();
        built._process.BeginOutputReadLine();
        built._process.BeginErrorReadLine();
        return built;
    }

    /// <summary>Ends it as <c>kill -9</c> does, without its children.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: false);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends it as Ctrl-C does, and returns its exit code.</summary>
    public Task<int> InterruptAsync(TimeSpan within) => EndAsync(Signals.Interrupt, within);

    /// <summary>Ends it as Kubernetes ends a container, and returns its exit code.</summary>
    public Task<int> TerminateAsync(TimeSpan within) => EndAsync(Signals.Terminate, within);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Signals.Send(_process.Id, Signals.Interrupt);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            await _process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_process.HasExited)
            {
                _process.Kill(entireProcessTree: true);
            }
        }

        _process.Dispose();
    }

    private async Task<int> EndAsync(int signal, TimeSpan within)
    {
        Signals.Send(_process.Id, signal);
        await _process.WaitForExitAsync().WaitAsync(within);
        return _process.ExitCode;
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
