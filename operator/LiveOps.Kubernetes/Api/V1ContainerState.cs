namespace LiveOps.Kubernetes.Api;

/// <summary>Exactly one of three: waiting, running, terminated (core/v1 ContainerState).</summary>
public sealed record V1ContainerState
{
    public V1ContainerStateWaiting? Waiting { get; init; }

    public V1ContainerStateRunning? Running { get; init; }

    public V1ContainerStateTerminated? Terminated { get; init; }
}
