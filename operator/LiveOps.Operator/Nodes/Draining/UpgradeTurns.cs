using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>
/// Lets one node of a role at a time be emptied for its Pod to be made anew: were it all at once, their rooms would have nowhere to go.
/// A node keeps its turn until it is in service again, so that a template that does not run takes one node and not all. An operator that
/// starts anew remembers no turns, but sees which nodes are made and not in service.
/// </summary>
internal sealed class UpgradeTurns(IKeySink<MediaNode> nodes, NodeDirectory directory)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string? Namespace, NodeRole Role), ObjectKey> _turn = [];
    private readonly ConcurrentDictionary<ObjectKey, byte> _waiting = [];

    /// <param name="node">The node.</param>
    /// <param name="runs">Whether its Pod runs. One that does not has nothing to lose, and its new template may be what mends it.</param>
    public bool TryTake(LiveNode node, bool runs)
    {
        lock (_gate)
        {
            if (_turn.TryGetValue(Group(node), out var holder) ? holder == node.Key : !runs || !IsAnyStarting(node))
            {
                _turn[Group(node)] = node.Key;
                _waiting.TryRemove(node.Key, out _);
                return true;
            }

            _waiting[node.Key] = 0;
            return false;
        }
    }

    /// <summary>The node is as it is wanted, or gone.</summary>
    public void Release(LiveNode node)
    {
        lock (_gate)
        {
            _waiting.TryRemove(node.Key, out _);
            if (_turn.TryGetValue(Group(node), out var holder) && holder == node.Key)
            {
                _turn.Remove(Group(node));
            }
        }

        foreach (var waiting in _waiting.Keys)
        {
            nodes.Enqueue(waiting);
        }
    }

    private bool IsAnyStarting(LiveNode node) =>
        directory.All.Any(other => other != node && Group(other) == Group(node) && (other.IsMade is null || (other.IsMade.Value && !other.IsUp)));

    private static (string? Namespace, NodeRole Role) Group(LiveNode node) => (node.Key.Namespace, node.Node.Spec.Role);
}
