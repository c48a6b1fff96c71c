using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>
/// Nodes that were made and that the watch has not shown yet. Without them the next look would find too few again, and make more.
/// </summary>
internal sealed class PoolCreations(TimeProvider time)
{
    /// <summary>A node that the watch has not shown by then was deleted before it did.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<ObjectKey, (MediaNode Node, DateTimeOffset MadeAt)> _made = [];

    public void Made(MediaNode node) => _made[ObjectKey.Of(node)] = (node, time.GetUtcNow());

    public IReadOnlyList<MediaNode> NotYetSeen(MediaPool pool, IReadOnlyList<MediaNode> seen)
    {
        foreach (var key in seen.Select(ObjectKey.Of).Concat(_made.Where(one => time.GetUtcNow() - one.Value.MadeAt > Longest).Select(one => one.Key)))
        {
            _made.TryRemove(key, out _);
        }

        return [.. _made.Values.Select(one => one.Node).Where(node => PoolRenderer.IsOf(pool, node))];
    }
}
