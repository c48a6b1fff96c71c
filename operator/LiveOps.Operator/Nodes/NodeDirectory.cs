using System.Collections.Concurrent;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>All media nodes there are.</summary>
internal sealed class NodeDirectory : IAsyncDisposable
{
    private readonly ConcurrentDictionary<ObjectKey, LiveNode> _nodes = [];

    public LiveNode? Find(ObjectKey key) => _nodes.GetValueOrDefault(key);

    public LiveNode Enter(ObjectKey key, MediaNode node, DateTimeOffset now)
    {
        var live = _nodes.GetOrAdd(key, _ => new LiveNode(key, node, now));
        live.Node = node;
        return live;
    }

    public LiveNode? Remove(ObjectKey key) => _nodes.TryRemove(key, out var live) ? live : null;

    /// <summary>All of them, at this moment.</summary>
    public IEnumerable<LiveNode> All => _nodes.Values;

    /// <summary>Closes the links: they must not outlive the host that looks after them.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_nodes.Values.Select(live => live.Link?.DisposeAsync().AsTask() ?? Task.CompletedTask));

    public IEnumerable<NodeCandidate> Candidates(NodeRole role, Func<ObjectKey, NodeLoad> load) =>
        _nodes.Values.Where(live => live.Node.Spec.Role == role).Select(live => live.Candidate(load(live.Key)));
}
