using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Standalone.Pods.Probes;

namespace LiveOps.Standalone.Pods.Containers;

/// <summary>Keeps one container of a Pod running as its restart policy says.</summary>
internal sealed class ContainerSupervisor(
    V1Pod pod, V1Container container, ContainerSnapshot recovered, SupervisorTools tools, Action changed)
{
    private readonly RestartBackoff _backoff = new(tools.Options);
    private readonly ReadinessProbe? _probe = ReadinessProbe.Of(container);
    private volatile ContainerSnapshot _snapshot = recovered;
    private ContainerProcess? _process;

    public V1Container Container => container;

    public ContainerSnapshot Snapshot => _snapshot;

    /// <summary>Ends when the container is not to run again, or once it was stopped after <paramref name="stopping"/>.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            var ran = TimeSpan.Zero;
            while (_snapshot.State.Terminated is not { } ended || await AwaitRestartAsync(ended, ran, stopping))
            {
                ran = await RunOnceAsync(stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop while no process ran.
        }
    }

    /// <summary>SIGTERM, and once <paramref name="grace"/> has passed SIGKILL for all of its processes.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        if (Volatile.Read(ref _process) is not { } process)
        {
            return;
        }

        tools.Events.Record(pod, EventType.Normal, "Killing", $"Stopping container {container.Name}");
        process.Terminate();
        try
        {
            await process.Exited.WaitAsync(grace, tools.Time);
        }
        catch (TimeoutException)
        {
            await process.KillAsync();
            await process.Exited;
        }
    }

    private async Task<bool> AwaitRestartAsync(V1ContainerStateTerminated ended, TimeSpan ran, CancellationToken stopping)
    {
        if (!RestartRules.ShouldRestart(pod.Spec.RestartPolicy, ended.ExitCode) || stopping.IsCancellationRequested)
        {
            return false;
        }

        var wait = _backoff.Next(ran);
        if (wait > TimeSpan.Zero)
        {
            tools.Events.Record(pod, EventType.Warning, "BackOff", $"Back-off restarting failed container {container.Name}");
            Publish(Next(Waiting("CrashLoopBackOff", $"back-off {wait.TotalSeconds:0.#} s before the container is started again")));
            await Task.Delay(wait, tools.Time, stopping);
        }

        return true;
    }

    private async Task<TimeSpan> RunOnceAsync(CancellationToken stopping)
    {
        var start = await StartAsync(stopping);
        var startedAt = tools.Time.GetUtcNow();
        if (start.Process is not { } process)
        {
            tools.Events.Record(pod, EventType.Warning, "Failed", $"Error: {start.Message}");
            Publish(Next(Ended(128, start.Reason!, start.Message, startedAt)));
            return TimeSpan.Zero;
        }

        // A full fence: either the one who stops us sees the process, or we see that we are to stop.
        Interlocked.Exchange(ref _process, process);
        if (stopping.IsCancellationRequested)
        {
            await process.KillAsync();
        }

        var isRestart = _snapshot.State.Terminated is not null || _snapshot.LastState is not null;
        Publish(Next(new() { Running = new() { StartedAt = startedAt } }) with
        {
            RestartCount = _snapshot.RestartCount + (isRestart ? 1 : 0),
            ContainerId = $"liveops://{start.ContainerId}",
            Ready = _probe is null,
        });
        tools.Events.Record(pod, EventType.Normal, "Started", $"Started container {container.Name}");

        using var ended = new CancellationTokenSource();
        var probing = _probe?.RunAsync(pod, ready => Publish(_snapshot with { Ready = ready }), tools.Time, ended.Token) ?? Task.CompletedTask;
        var exitCode = await process.Exited;
        await ended.CancelAsync();
        await probing;
        Volatile.Write(ref _process, null);
        Publish(Next(Ended(exitCode, exitCode == 0 ? "Completed" : "Error", message: null, startedAt)));
        return tools.Time.GetUtcNow() - startedAt;
    }

    // Tries until the container is started, or cannot be.
    private async Task<ContainerStart> StartAsync(CancellationToken stopping)
    {
        while (true)
        {
            stopping.ThrowIfCancellationRequested();
            var start = await tools.Engine.StartAsync(pod, container, tools.Time, stopping);
            if (start.Process is not null || start.IsFailedRun)
            {
                return start;
            }

            if (_snapshot.State.Waiting?.Message != start.Message)
            {
                tools.Events.Record(pod, EventType.Warning, "Failed", $"Error: {start.Message}");
                Publish(Next(Waiting(start.Reason!, start.Message!)));
            }

            await Task.Delay(tools.Options.RetryInterval, tools.Time, stopping);
        }
    }

    // The present state becomes the last one if it was an end.
    private ContainerSnapshot Next(V1ContainerState state) => _snapshot with
    {
        State = state,
        LastState = _snapshot.State.Terminated is null ? _snapshot.LastState : _snapshot.State,
        Ready = false,
    };

    private void Publish(ContainerSnapshot snapshot)
    {
        _snapshot = snapshot;
        changed();
    }

    private static V1ContainerState Waiting(string reason, string message) => new() { Waiting = new() { Reason = reason, Message = message } };

    private V1ContainerState Ended(int exitCode, string reason, string? message, DateTimeOffset startedAt) => new()
    {
        Terminated = new()
        {
            ExitCode = exitCode,
            // 128 + n is how a shell, and .NET with it, reports an end by signal n.
            Signal = exitCode is > 128 and < 160 ? exitCode - 128 : null,
            Reason = reason,
            Message = message,
            StartedAt = startedAt,
            FinishedAt = tools.Time.GetUtcNow(),
        },
    };
}
