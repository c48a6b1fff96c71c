using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Takes keys and has the controller reconcile them, one after the other.</summary>
internal sealed class ReconcileWorker<T>(
    EntityQueue<T> queue,
    IEntityController<T> controller,
    QueueMetrics metrics,
    TimeProvider time,
    ILogger<ReconcileWorker<T>> logger) where T : class, IKubernetesObject
{
    private static readonly string Kind = ResourcePath<T>.PluralName;

    private readonly WorkQueue _keys = queue.Keys;

    /// <summary>Returns when the queue is shut down and empty, or on cancellation.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await _keys.TakeAsync(cancellationToken) is { } item)
            {
                metrics.Taken(Kind, item.Waited);
                await ProcessAsync(item.Key, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The way to end a worker while the queue lives on for the next term.
        }
    }

    private async Task ProcessAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        using var scope = QueueLog.BeginKey(logger, Kind, key);
        var began = time.GetTimestamp();
        try
        {
            var result = await controller.ReconcileAsync(key, cancellationToken);
            _keys.Forget(key);
            if (result.RequeueAfter is { } delay)
            {
                _keys.AddAfter(key, delay);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Half done: the next term begins with it.
            _keys.Add(key);
            throw;
        }
        catch (KubernetesApiException e) when (e.IsConflict)
        {
            QueueLog.Conflicted(logger, Kind, key, _keys.AddRateLimited(key));
            metrics.Retried(Kind);
        }
        catch (Exception e)
        {
            QueueLog.Failed(logger, e, Kind, key, _keys.AddRateLimited(key));
            metrics.Retried(Kind);
            metrics.Failed(Kind);
        }
        finally
        {
            metrics.Worked(Kind, time.GetElapsedTime(began));
            _keys.Done(key);
        }
    }
}
