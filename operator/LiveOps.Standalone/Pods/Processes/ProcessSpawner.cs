using System.Collections.Concurrent;
using System.Diagnostics;

namespace LiveOps.Standalone.Pods.Processes;

/// <summary>
/// Starts processes, each in a session of its own, that the kernel kills when this process ends in whatever way.
/// </summary>
internal sealed class ProcessSpawner : IDisposable
{
    // By its path, because it is looked up with the PATH that the process is given.
    private static readonly Lazy<string> SetPrivileges = new(() =>
        Executables.Find("setpriv", Environment.GetEnvironmentVariable("PATH"))
        ?? throw new FileNotFoundException("setpriv is not installed (Debian and Ubuntu: package util-linux)."));

    private readonly BlockingCollection<Request> _requests = [];

    // The parent-death signal is bound to the thread that forked, and the thread pool retires its threads.
    private readonly Thread _thread;

    public ProcessSpawner()
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "process spawner" };
        _thread.Start();
    }

    public Task<Process> StartAsync(ProcessLaunch launch)
    {
        var request = new Request(launch);
        _requests.Add(request);
        return request.Result.Task;
    }

    public void Dispose()
    {
        _requests.CompleteAdding();
        _thread.Join();
        _requests.Dispose();
    }

    private void Work()
    {
        foreach (var request in _requests.GetConsumingEnumerable())
        {
            try
            {
                request.Result.SetResult(Process.Start(StartInfo(request.Launch)) ?? throw new InvalidOperationException("No process was started."));
            }
            catch (Exception exception)
            {
                request.Result.SetException(exception);
            }
        }
    }

    private static ProcessStartInfo StartInfo(ProcessLaunch launch)
    {
        // setsid and setpriv replace themselves, so the id of the process is that of the executable in the end.
        var info = new ProcessStartInfo("setsid")
        {
            ArgumentList = { SetPrivileges.Value, "--pdeathsig", "KILL", "--", launch.Executable },
            WorkingDirectory = launch.WorkingDirectory,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in launch.Arguments)
        {
            info.ArgumentList.Add(argument);
        }

        info.Environment.Clear();
        foreach (var (name, value) in launch.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private sealed record Request(ProcessLaunch Launch)
    {
        public TaskCompletionSource<Process> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
