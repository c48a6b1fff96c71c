using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>How the controller of <typeparamref name="T"/> is run.</summary>
public sealed record ControllerOptions<T> where T : class, IKubernetesObject
{
    /// <summary>Keys worked on at a time; default 16.</summary>
    public int Workers { get; init; } = 16;

    /// <summary>How long queued and running work may take when the process stops, before it is cancelled; default 5 s.</summary>
    public TimeSpan DrainTimeout { get; init; } = TimeSpan.FromSeconds(5);

    public WorkQueueOptions Queue { get; init; } = new();
}
