namespace LiveOps.Kubernetes.Api;

/// <summary>What the kubelet reports of a container (core/v1 ContainerStatus).</summary>
public sealed record V1ContainerStatus
{
    public required string Name { get; init; }

    public bool Ready { get; init; }

    public bool? Started { get; init; }

    public int RestartCount { get; init; }

    public required string Image { get; init; }

    public string ImageID { get; init; } = "";

    public string? ContainerID { get; init; }

    public V1ContainerState? State { get; init; }

    public V1ContainerState? LastState { get; init; }
}
