using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Resources.Pools;

/// <summary>How many media nodes there may be, and what each of them is.</summary>
public sealed record MediaPoolSpec
{
    public required NodeRole Role { get; init; }

    /// <summary>Null stands for the role's usual one.</summary>
    public NodeEngine? Engine { get; init; }

    public int Min { get; init; } = 1;

    public int Max { get; init; } = 10;

    /// <summary>A node is added when fewer rooms than this could still be placed.</summary>
    public int BufferRooms { get; init; } = 10;

    /// <summary>For how many seconds the pool must have been able to do without an empty node before that is removed.</summary>
    public int CooldownSeconds { get; init; } = 300;

    /// <summary>Labels of the nodes.</summary>
    public IReadOnlyDictionary<string, string>? NodeLabels { get; init; }

    public NodeCapacity Capacity { get; init; } = new();

    public SecretReference? SecretRef { get; init; }

    /// <summary>The Pod that is made for each node.</summary>
    public required V1PodTemplateSpec Template { get; init; }
}
