using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>What an informer of <typeparamref name="T"/> covers and how it comes back after a failure.</summary>
public sealed record InformerOptions<T> where T : class, IKubernetesObject
{
    /// <summary>Namespace (null: all) and selectors.</summary>
    public ListOptions Scope { get; init; } = new();

    /// <summary>True: where the server has no such kind, or refuses it to us, there is nothing to follow, and that is no failure.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Delay after the first failure; default 100 ms. It doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Longest delay; default 10 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(10);
}
