using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>What pools decide, and what they have.</summary>
internal sealed class PoolMetrics
{
    private readonly IInformer<MediaPool> _pools;
    private readonly Counter<long> _decisions;

    public PoolMetrics(IMeterFactory meters, IInformer<MediaPool> pools)
    {
        _pools = pools;
        var meter = meters.Create("LiveOps.Operator");
        _decisions = meter.CreateCounter<long>("liveops.pool.decisions", "{decision}", "What pools decided about their nodes.");
        meter.CreateObservableGauge("liveops.pool.nodes", () => Values(status => status.Nodes), "{node}", "MediaNodes of a MediaPool.");
        meter.CreateObservableGauge("liveops.pool.free", () => Values(status => status.Free), "{room}", "Rooms that a MediaPool would still take.");
    }

    public void Decided(MediaPool pool, PoolDecision decision)
    {
        if (decision.Action != PoolAction.Nothing)
        {
            _decisions.Add(1, new("pool", ObjectKey.Of(pool).ToString()), new("action", decision.Action.ToString()));
        }
    }

    private IEnumerable<Measurement<int>> Values(Func<MediaPoolStatus, int?> value) => _pools.List().Where(pool => pool.Status is not null)
        .Select(pool => new Measurement<int>(value(pool.Status!) ?? 0, new KeyValuePair<string, object?>("pool", ObjectKey.Of(pool).ToString())));
}
