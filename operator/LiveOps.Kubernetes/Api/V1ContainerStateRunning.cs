namespace LiveOps.Kubernetes.Api;

/// <summary>The container runs (core/v1 ContainerStateRunning).</summary>
public sealed record V1ContainerStateRunning
{
    public DateTimeOffset? StartedAt { get; init; }
}
