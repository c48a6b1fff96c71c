using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Pools;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Kubectl.Why;

/// <summary>The nodes as placement would see them now, were the room to be placed anew. Pure.</summary>
internal static class Candidates
{
    public static IReadOnlyList<NodeCandidate> For(LiveRoom room, NodeRole role, IReadOnlyList<MediaNode> nodes, IReadOnlyList<LiveRoom> rooms)
    {
        var others = rooms.Where(other => other.Metadata.Uid != room.Metadata.Uid).ToLookup(other => NodeOf(other, role), StringComparer.Ordinal);
        return [.. nodes.Where(node => node.Spec.Role == role).Select(node => Candidate(node, others[ObjectKey.Of(node).ToString()]))];
    }

    public static string? NodeOf(LiveRoom room, NodeRole role) => role == NodeRole.Bridge ? room.Status?.Bridge?.Node : room.Status?.Mixer?.Node;

    private static NodeCandidate Candidate(MediaNode node, IEnumerable<LiveRoom> placed)
    {
        var ready = node.Status?.Conditions?.FirstOrDefault(one => one.Type == "Ready");
        return new()
        {
            Key = ObjectKey.Of(node),
            Role = node.Spec.Role,
            Labels = node.Metadata.Labels,
            Capacity = node.Spec.Capacity,
            Load = placed.Aggregate(default(NodeLoad), (load, room) => load.Plus(node.Spec.Role == NodeRole.Bridge ? room.Spec.MaxAnchors : 0)),
            NotReadyReason = ready?.Status == "True" ? null : ready?.Message ?? "the operator has not looked at it yet",
            Unschedulable = node.Spec.Unschedulable,
            Draining = node.Spec.Drain is not null || node.Metadata.DeletionTimestamp is not null,
            IsPooled = node.Metadata.Labels?.ContainsKey(PoolRenderer.PoolLabel) == true,
        };
    }
}
