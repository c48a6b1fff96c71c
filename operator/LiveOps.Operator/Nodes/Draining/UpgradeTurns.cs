using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes.Draining;

/// <summary>
/// Lets one node of a role at a time be emptied for its Pod to be made anew: were it all at once, their rooms would have nowhere to go.
/// A node keeps its turn until it is in service again, so that a template that does not run takes one node and not all.
/// </summary>
internal sealed class UpgradeTurns(IKeySink<MediaNode> nodes)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string? Namespace, NodeRole Role), ObjectKey> _turn = [];
    private readonly ConcurrentDictionary<ObjectKey, byte> _waiting = [];

    public bool TryTake(LiveNode node)
    {
        lock (_gate)
        {
            if (_turn.TryAdd(Group(node), node.Key) || _turn[Group(node)] == node.Key)
            {
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
            if (!_turn.TryGetValue(Group(node), out var holder) || holder != node.Key)
            {
                return;
            }

            _turn.Remove(Group(node));
        }

        foreach (var waiting in _waiting.Keys)
        {
            nodes.Enqueue(waiting);
        }
    }

    private static (string? Namespace, NodeRole Role) Group(LiveNode node) => (node.Key.Namespace, node.Node.Spec.Role);
}
