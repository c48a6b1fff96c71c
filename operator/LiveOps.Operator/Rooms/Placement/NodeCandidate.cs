using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>A media node as placement sees it, at one moment.</summary>
internal sealed record NodeCandidate
{
    public required ObjectKey Key { get; init; }

    public required NodeRole Role { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public required NodeCapacity Capacity { get; init; }

    /// <summary>What is placed on it, decided but not yet made included.</summary>
    public NodeLoad Load { get; init; }

    /// <summary>Null when the node can be driven, else why not.</summary>
    public string? NotReadyReason { get; init; }

    public bool Unschedulable { get; init; }

    public bool Draining { get; init; }

    /// <summary>Whether it belongs to a MediaPool, which would rather do without it.</summary>
    public bool IsPooled { get; init; }
}
