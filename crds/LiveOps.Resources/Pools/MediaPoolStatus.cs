using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Pools;

/// <summary>What a pool is, as the operator last saw it.</summary>
public sealed record MediaPoolStatus
{
    /// <summary>The generation of the spec that this status speaks of.</summary>
    public long? ObservedGeneration { get; init; }

    public int? Nodes { get; init; }

    /// <summary>Nodes that can be driven.</summary>
    public int? Ready { get; init; }

    /// <summary>Rooms placed on the pool.</summary>
    public int? Rooms { get; init; }

    /// <summary>Rooms that the pool would still take.</summary>
    public int? Free { get; init; }

    public IReadOnlyList<V1Condition>? Conditions { get; init; }
}
