using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Nodes;

/// <summary>What a node is, as the operator last saw it.</summary>
public sealed record MediaNodeStatus
{
    public NodePhase? Phase { get; init; }

    /// <summary>The generation of the spec that this status speaks of.</summary>
    public long? ObservedGeneration { get; init; }

    public IReadOnlyList<V1Condition>? Conditions { get; init; }

    /// <summary>URL at which the operator drives the process.</summary>
    public string? Address { get; init; }

    /// <summary>The version that the process reports.</summary>
    public string? Version { get; init; }

    public NodeAllocation? Allocated { get; init; }

    /// <summary>Present while the node is being emptied, and once it is empty.</summary>
    public NodeDrainStatus? Drain { get; init; }
}
