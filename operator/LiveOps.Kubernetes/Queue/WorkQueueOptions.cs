namespace LiveOps.Kubernetes.Queue;

/// <summary>How failed keys come back.</summary>
public sealed record WorkQueueOptions
{
    /// <summary>Delay after a key's first failure; default 50 ms. It doubles with each further one.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Longest delay; default 30 s.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);
}
