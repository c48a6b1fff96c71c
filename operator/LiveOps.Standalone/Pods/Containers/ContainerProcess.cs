using System.Diagnostics;
using LiveOps.Standalone.Pods.Logs;
using LiveOps.Standalone.Pods.Processes;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>One run of a container: a process, and whatever it starts in turn.</summary>
internal sealed class ContainerProcess
{
    /// <summary>The variable by which all processes of a run are known.</summary>
    public const string Mark = "LIVEOPS_CONTAINER_ID";

    private readonly Process _process;
    private readonly string _id;

    private ContainerProcess(Process process, string id, Task<int> exited) => (_process, _id, Exited) = (process, id, exited);

    /// <summary>Completes with the exit code once no process of the run is left and its log is complete.</summary>
    public Task<int> Exited { get; }

    public static async Task<ContainerProcess> StartAsync(
        ProcessSpawner spawner, ProcessLaunch launch, string id, ContainerLog log, TimeProvider time)
    {
        var process = await spawner.StartAsync(launch);
        process.StandardInput.Close();
        var pumps = Task.WhenAll(
            LogPump.RunAsync(process.StandardOutput.BaseStream, "stdout", log, time),
            LogPump.RunAsync(process.StandardError.BaseStream, "stderr", log, time));
        return new(process, id, WaitAsync(process, id, pumps, log));
    }

    /// <summary>Asks the container's first process to end, as container runtimes do.</summary>
    public void Terminate()
    {
        if (!Exited.IsCompleted && !_process.HasExited)
        {
            Signals.Send(_process.Id, Signals.Terminate);
        }
    }

    public Task KillAsync() => MarkedProcesses.EndAsync(Mark, _id, CancellationToken.None);

    private static async Task<int> WaitAsync(Process process, string id, Task pumps, ContainerLog log)
    {
        using (process)
        {
            await process.WaitForExitAsync();

            // With its first process a container ends. What is left of it also holds the log's pipes open.
            await MarkedProcesses.EndAsync(Mark, id, CancellationToken.None);
            await pumps;
            log.Dispose();
            return process.ExitCode;
        }
    }
}
