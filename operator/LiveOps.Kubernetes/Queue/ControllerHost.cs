using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Watch;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Queue;

/// <summary>
/// Runs the controller of <typeparamref name="T"/>: (1) every change the informer sees is queued, on standbys too, (2) workers
/// start once the copy is complete and this process leads, (3) they stop at once when it leads no more, and (4) when the process
/// stops they finish what is queued, within the drain timeout.
/// </summary>
internal sealed class ControllerHost<T>(
    IInformer<T> informer,
    EntityQueue<T> queue,
    ReconcileWorker<T> worker,
    ILeadership leadership,
    ControllerSettings<T> settings) : BackgroundService where T : class, IKubernetesObject
{
    private static readonly string Kind = ResourcePath<T>.PluralName;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = informer.Subscribe(change => queue.Enqueue(ObjectKey.Of(change.Object)));
        await informer.WaitForSyncAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var term = await leadership.WaitAsync(stoppingToken);
            EnqueueAll();
            QueueLog.Started(settings.Logger, settings.Options.Workers, Kind);
            await RunTermAsync(term, stoppingToken);
        }
    }

    // The leader before us may have died between seeing a change and acting on it.
    private void EnqueueAll()
    {
        foreach (var value in informer.List())
        {
            queue.Enqueue(ObjectKey.Of(value));
        }
    }

    private async Task RunTermAsync(CancellationToken term, CancellationToken stoppingToken)
    {
        using var work = CancellationTokenSource.CreateLinkedTokenSource(term);
        await using var stop = stoppingToken.Register(() =>
        {
            queue.Keys.ShutDown();
            work.CancelAfter(settings.Options.DrainTimeout);
        });
        await Task.WhenAll(Enumerable.Range(0, settings.Options.Workers).Select(_ => Task.Run(() => worker.RunAsync(work.Token), CancellationToken.None)));
        if (term.IsCancellationRequested && !stoppingToken.IsCancellationRequested)
        {
            QueueLog.Deposed(settings.Logger, Kind);
        }
    }
}
