using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Watch;
using LiveOps.Standalone.Pods.Processes;

namespace LiveOps.Standalone.Pods;

/// <summary>
/// Plays kubelet for this machine: runs every Pod of the API server as processes of their own, and ends those of Pods that go.
/// </summary>
internal sealed class PodRunner(IInformer<V1Pod> pods, PodWorkerTools tools, ILogger<PodRunner> logger) : BackgroundService
{
    /// <summary>The name this machine goes by where Kubernetes names nodes.</summary>
    public const string NodeName = "liveops";

    /// <summary>The variable, with the state folder for its value, by which all processes of a runner are known.</summary>
    public const string Mark = "LIVEOPS_POD_RUNNER";

    private readonly ConcurrentDictionary<string, (PodWorker Worker, Task Task)> _workers = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // 1. A runner that was killed may have left processes that still hold ports, before any Pod is started anew.
        var leftovers = await MarkedProcesses.EndAsync(Mark, tools.Folders.Root, stoppingToken);
        if (leftovers > 0)
        {
            PodLog.LeftoversEnded(logger, leftovers);
        }

        // 2. Pods there already keep their addresses; folders of Pods that went meanwhile go too.
        await pods.WaitForSyncAsync(stoppingToken);
        var known = pods.List();
        tools.Folders.RemoveAllBut(known.Select(pod => pod.Metadata.Uid!).ToHashSet(StringComparer.Ordinal));
        foreach (var pod in known.Where(pod => pod.Status?.PodIP is not null && !PodPhase.IsFinal(pod.Status.Phase) && pod.Spec.HostNetwork != true))
        {
            tools.Addresses.Take(pod.Metadata.Uid!, pod.Status!.PodIP);
        }

        // 3. From here on each change goes to its Pod's worker.
        using var subscription = pods.Subscribe(change => Deliver(change, stoppingToken));
        try
        {
            await Task.Delay(Timeout.Infinite, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(_workers.Values.Select(entry => entry.Task));
        }
    }

    private void Deliver(InformerEvent<V1Pod> change, CancellationToken stoppingToken)
    {
        var pod = change.Object;
        var uid = pod.Metadata.Uid!;
        var isGone = change.Type == WatchEventType.Deleted;
        if (_workers.TryGetValue(uid, out var entry))
        {
            entry.Worker.Deliver(isGone ? null : pod);
        }
        else if (!isGone && pod.Spec.NodeName is null or NodeName && !stoppingToken.IsCancellationRequested)
        {
            var worker = new PodWorker(pod, tools);
            _workers[uid] = (worker, LookAfterAsync(worker, pod, stoppingToken));
        }

        if (change.Previous is { } before && before.Metadata.Uid != uid && _workers.TryGetValue(before.Metadata.Uid!, out var replaced))
        {
            replaced.Worker.Deliver(null);
        }
    }

    private async Task LookAfterAsync(PodWorker worker, V1Pod pod, CancellationToken stoppingToken)
    {
        // Off the watch's thread.
        await Task.Yield();
        PodLog.PodTaken(logger, ObjectKey.Of(pod).ToString());
        try
        {
            if (UnsupportedFields.In(pod.Spec) is { Count: > 0 } fields)
            {
                tools.Supervisor.Events.Record(pod, EventType.Warning, "Unsupported", $"not heeded on this machine: {string.Join(", ", fields)}");
            }

            await worker.RunAsync(stoppingToken);
            PodLog.PodEnded(logger, ObjectKey.Of(pod).ToString());
            _workers.TryRemove(pod.Metadata.Uid!, out _);
        }
        catch (Exception exception)
        {
            PodLog.WorkerFailed(logger, exception, ObjectKey.Of(pod).ToString());
        }
    }
}
