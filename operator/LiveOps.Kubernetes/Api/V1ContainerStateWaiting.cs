namespace LiveOps.Kubernetes.Api;

/// <summary>The container is not running yet, or not again yet (core/v1 ContainerStateWaiting).</summary>
public sealed record V1ContainerStateWaiting
{
    public string? Reason { get; init; }

    public string? Message { get; init; }
}
