using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Nodes;

/// <summary>Where a node is to be driven, or why it cannot be.</summary>
internal sealed record NodeAim
{
    public NodeTarget? Target { get; init; }

    /// <summary>What stands in the way; null with a target.</summary>
    public Finding? Obstacle { get; init; }

    /// <summary>URL at which the node is driven, known before its credentials are.</summary>
    public Uri? Address { get; init; }

    /// <summary>The node's Pod, where it has one.</summary>
    public V1Pod? Pod { get; init; }

    /// <summary>Whether the Pod is to be made anew from another template, once the node is empty.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>When to look again, where nothing will tell.</summary>
    public TimeSpan? LookAgain { get; init; }
}
