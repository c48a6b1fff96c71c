using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Nodes.Pods;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Keeps the directory and the links in line with the MediaNodes.</summary>
internal sealed class NodeKeeper(
    NodeDirectory directory, NodeAimer aimer, NodeLinks links, DrainKeeper drains, NodeTriggers triggers, TimeProvider time)
{
    public async Task<(LiveNode Live, NodeAim Aim)> EnsureAsync(ObjectKey key, MediaNode node, CancellationToken cancellationToken)
    {
        var before = directory.Find(key)?.Node;
        var live = directory.Enter(key, node, time.GetUtcNow());
        var aim = await aimer.AimAsync(node, cancellationToken);
        await links.EnsureAsync(live, aim);
        var wasHeldBack = live.IsHeldBack;
        live.IsHeldBack = PodRules.IsHeldBack(aim.Pod);
        if (live.IsHeldBack && !wasHeldBack)
        {
            triggers.WakeRoomsOn(key);
        }

        await drains.KeepAsync(live, aim, cancellationToken);
        if (before is null || before.Metadata.Generation != node.Metadata.Generation || !HasSameLabels(before, node))
        {
            // Capacity, labels or marks may have changed: rooms may fit now, or belong elsewhere.
            triggers.NodeChanged(key);
        }

        return (live, aim);
    }

    public async Task RemoveAsync(ObjectKey key, CancellationToken cancellationToken)
    {
        if (directory.Remove(key) is { } live)
        {
            await links.CloseAsync(live);
            triggers.NodeChanged(key);
            await drains.ForgetAsync(live, cancellationToken);
        }
    }

    /// <summary>Labels are no part of the generation.</summary>
    private static bool HasSameLabels(MediaNode one, MediaNode other)
    {
        var (left, right) = (one.Metadata.Labels, other.Metadata.Labels);
        return (left?.Count ?? 0) == (right?.Count ?? 0)
            && (left is null || left.All(label => string.Equals(right!.GetValueOrDefault(label.Key), label.Value, StringComparison.Ordinal)));
    }
}
