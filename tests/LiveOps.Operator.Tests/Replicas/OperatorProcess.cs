using System.Diagnostics;
using System.Text;
using LiveOps.TestKit.Processes;

namespace LiveOps.Operator.Tests.Replicas;

/// <summary>The operator's program as a process, with leases so short that tests need not wait for long, and long enough for a busy machine to renew.</summary>
internal sealed class OperatorProcess : IAsyncDisposable
{
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    private readonly StringBuilder _log = new();
    private readonly Process _process;

    private OperatorProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public bool HasExited => _process.HasExited;

    /// <param name="kubeconfig">The way to the API server.</param>
    /// <param name="lease">Name of the Lease that replicas share; null: it does not share, and acts at once.</param>
    public static OperatorProcess Start(string kubeconfig, string? lease)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        string[] election = lease is null
            ? []
            :
            [
                "--LiveOps:Operator:LeaderElection=true",
                $"--LiveOps:LeaderElection:LeaseName={lease}",
                $"--LiveOps:LeaderElection:LeaseDurationSeconds={Lease.TotalSeconds}",
                "--LiveOps:LeaderElection:RenewDeadlineSeconds=4",
                "--LiveOps:LeaderElection:RetryPeriodSeconds=0.3",
            ];
        var start = new ProcessStartInfo(
            Repository.PathOf($"operator/LiveOps.Operator/bin/{configuration}/net10.0/LiveOps.Operator"),
            [$"--LiveOps:Kubeconfig={kubeconfig}", "--LiveOps:Operator:Http=127.0.0.1:0", .. election])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return new(Process.Start(start) ?? throw new InvalidOperationException("The operator did not start."));
    }

    /// <summary>Stops it where it stands.</summary>
    public void Pause() => Signals.Freeze(_process.Id);

    public void Resume() => Signals.Send(_process.Id, Signals.Continue);

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_log)
        {
            _log.AppendLine(line);
        }
    }
}
