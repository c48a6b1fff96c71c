using System.Threading.Channels;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Pods;

/// <summary>Looks after one Pod from its first sight to its end: address, containers, status, deletion.</summary>
internal sealed class PodWorker
{
    private static readonly TimeSpan RetryWait = TimeSpan.FromSeconds(1);

    // Holds at most one mark: "look again".
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private volatile V1Pod? _latest;

    private readonly V1Pod _first;
    private readonly PodWorkerTools _tools;

    public PodWorker(V1Pod first, PodWorkerTools tools) => (_first, _latest, _tools) = (first, first, tools);

    private string Uid => _first.Metadata.Uid!;

    private bool IsToEnd => _latest is null or { Metadata.DeletionTimestamp: not null };

    private TimeProvider Time => _tools.Supervisor.Time;

    /// <summary>Hands over the Pod as it is now; null once it is gone.</summary>
    public void Deliver(V1Pod? pod)
    {
        _latest = pod;
        Poke();
    }

    /// <summary>Ends when the Pod was deleted, or, leaving it for the runner's next start, once <paramref name="shutdown"/> is asked for.</summary>
    public async Task RunAsync(CancellationToken shutdown)
    {
        try
        {
            if (!PodPhase.IsFinal(_first.Status?.Phase))
            {
                await RunContainersAsync(shutdown);
            }

            while (!IsToEnd)
            {
                await _changes.Reader.ReadAsync(shutdown);
            }

            while (_latest is { } pod && !await _tools.Api.DeleteAsync(pod, shutdown))
            {
                await Task.Delay(RetryWait, Time, shutdown);
            }
        }
        catch (OperationCanceledException) when (shutdown.IsCancellationRequested)
        {
            return;
        }

        foreach (var container in _first.Spec.Containers)
        {
            _tools.Logs.Forget(Uid, container.Name);
        }

        _tools.Folders.Remove(Uid);
    }

    private async Task RunContainersAsync(CancellationToken shutdown)
    {
        if (await TakeAddressAsync(shutdown) is not { } address)
        {
            return;
        }

        var pod = _first with { Status = (_first.Status ?? new()) with { PodIP = address, HostIP = "127.0.0.1" } };
        var supervisors = pod.Spec.Containers.Select(container => new ContainerSupervisor(
            pod,
            container,
            ContainerSnapshot.Recover(_first.Status?.ContainerStatuses?.FirstOrDefault(status => status.Name == container.Name), Time.GetUtcNow()),
            _tools.Supervisor,
            Poke)).ToArray();
        using var stopping = new CancellationTokenSource();
        var running = Task.WhenAll(supervisors.Select(supervisor => supervisor.RunAsync(stopping.Token)));
        try
        {
            await ReportAsync(pod, supervisors, shutdown);
        }
        finally
        {
            var waited = await PreStopSleep.WaitAsync(_first.Spec, () => _latest is null ? TimeSpan.Zero : Grace(shutdown), _changes.Reader, Time, shutdown);
            await stopping.CancelAsync();
            await Task.WhenAll(supervisors.Select(supervisor => supervisor.StopAsync(PreStopSleep.LeftOf(Grace(shutdown), waited))));
            await running;
            _tools.Addresses.Release(Uid);
        }
    }

    // Writes the status whenever it changes, until the Pod is to end.
    private async Task ReportAsync(V1Pod pod, ContainerSupervisor[] supervisors, CancellationToken shutdown)
    {
        var written = _first.Status;
        Poke();
        while (!IsToEnd)
        {
            await _changes.Reader.ReadAsync(shutdown);
            var status = PodStatusRenderer.Render(pod, written, [.. supervisors.Select(supervisor => supervisor.Snapshot)], Time.GetUtcNow());
            if (IsToEnd || PodStatusComparer.AreEqual(status, written))
            {
                continue;
            }

            if (await _tools.Api.WriteStatusAsync(pod, status, shutdown))
            {
                written = status;
                continue;
            }

            await Task.Delay(RetryWait, Time, shutdown);
            Poke();
        }
    }

    private async Task<string?> TakeAddressAsync(CancellationToken shutdown)
    {
        if (_first.Spec.HostNetwork == true)
        {
            return "127.0.0.1";
        }

        var reported = false;
        while (!IsToEnd)
        {
            if (_tools.Addresses.Take(Uid, _first.Status?.PodIP) is { } address)
            {
                return address;
            }

            if (!reported)
            {
                _tools.Supervisor.Events.Record(_first, EventType.Warning, "FailedCreatePodSandBox", "all 254 loopback addresses for Pods are taken");
                reported = true;
            }

            await Task.Delay(RetryWait, Time, shutdown);
        }

        return null;
    }

    private TimeSpan Grace(CancellationToken shutdown)
    {
        // A Pod removed from under us has nothing to wait for: whoever forced that wants the name, and the ports, back.
        var seconds = _latest is null ? 1
            : _latest.Metadata.DeletionGracePeriodSeconds ?? _latest.Spec.TerminationGracePeriodSeconds ?? 30;
        return TimeSpan.FromSeconds(shutdown.IsCancellationRequested ? Math.Min(seconds, _tools.Supervisor.Options.ShutdownGraceSeconds) : seconds);
    }

    private void Poke() => _changes.Writer.TryWrite(true);
}
