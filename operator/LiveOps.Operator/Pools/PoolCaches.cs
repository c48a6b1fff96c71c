using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Apply;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Pools and their nodes as last seen.</summary>
internal sealed record PoolCaches(Latest<MediaPool> Pools, IInformer<MediaNode> Nodes, PoolCreations Creations, TimeProvider Time)
{
    /// <summary>The nodes of a pool; those that were made so lately that the watch has not shown them are among them.</summary>
    public IReadOnlyList<MediaNode> NodesOf(MediaPool pool)
    {
        var seen = Nodes.List().Where(node => PoolRenderer.IsOf(pool, node)).ToList();
        return [.. seen, .. Creations.NotYetSeen(pool, seen)];
    }
}
