using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Hosting;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Keeps one MediaPool at its size: (1) its nodes and who waits, (2) the next step, (3) status.</summary>
internal sealed class PoolController(PoolCaches caches, StartUp startUp, PoolView view, PoolKeeper keeper, StatusWriter status) : IEntityController<MediaPool>
{
    /// <summary>Loads change without telling, and looking costs little.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _surplusSince = new(StringComparer.Ordinal);

    public async Task<ReconciliationResult> ReconcileAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        await startUp.WaitAsync(cancellationToken);
        if (caches.Pools.Get(key) is not { Metadata.DeletionTimestamp: null } pool)
        {
            return ReconciliationResult.Done;
        }

        // (1)
        var now = caches.Time.GetUtcNow();
        var uid = pool.Metadata.Uid!;
        var present = caches.NodesOf(pool);
        var nodes = present.Select(node => view.Look(pool, node)).ToList();
        var waiting = view.Waiting(pool);

        // (2)
        var decision = PoolRules.Decide(new(pool.Spec, waiting, _surplusSince.TryGetValue(uid, out var since) ? since : null), nodes, now);
        if (decision.SurplusSince is { } surplus)
        {
            _surplusSince[uid] = surplus;
        }
        else
        {
            _surplusSince.TryRemove(uid, out _);
        }

        await keeper.ActAsync(pool, decision, present, cancellationToken);

        // (3)
        if (await status.WriteAsync(pool, pool.Status, PoolStatus.Render(pool, nodes, decision, waiting, now), cancellationToken) is { } written)
        {
            caches.Pools.Wrote(pool, written);
        }

        return ReconciliationResult.After(Interval);
    }
}
