using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Nodes;

/// <summary>What a media process is, and how much may be placed on it.</summary>
public sealed record MediaNodeSpec
{
    public required NodeRole Role { get; init; }

    /// <summary>Null stands for the role's usual one: Janus for a bridge, FFmpeg for a mixer.</summary>
    public NodeEngine? Engine { get; init; }

    /// <summary>URL of a process that runs elsewhere: a bridge's Janus WebSocket, a mixer's control API.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The Pod that the operator makes for the node. Exactly one of this and <see cref="Endpoint"/> is set.</summary>
    public V1PodTemplateSpec? Template { get; init; }

    public NodeCapacity Capacity { get; init; } = new();

    /// <summary>True keeps new rooms off the node.</summary>
    public bool Unschedulable { get; init; }

    /// <summary>Present while the node is to be emptied.</summary>
    public NodeDrain? Drain { get; init; }

    /// <summary>The Secret with the credentials that drive the process.</summary>
    public SecretReference? SecretRef { get; init; }
}
