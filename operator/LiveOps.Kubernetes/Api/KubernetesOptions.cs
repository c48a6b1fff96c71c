using System.ComponentModel.DataAnnotations;

namespace LiveOps.Kubernetes.Api;

/// <summary>Limits of the calls on the API server (<c>LiveOps:Kubernetes</c>).</summary>
public sealed record KubernetesOptions
{
    /// <summary>Seconds within which a call must be answered; default 30.</summary>
    [Range(1, 600)]
    public double RequestTimeoutSeconds { get; init; } = 30;

    /// <summary>Seconds after which the server is asked to end a watch; each takes up to twice that, at random; default 300.</summary>
    [Range(1, 3600)]
    public int WatchTimeoutSeconds { get; init; } = 300;

    /// <summary>
    /// Seconds without an event or a bookmark after which a watch's connection counts as dead; default 120. Servers send a
    /// bookmark about every 60 s.
    /// </summary>
    [Range(0.1, 3600)]
    public double WatchSilenceSeconds { get; init; } = 120;

    /// <summary>Bytes one event of a watch may have; default 32 MiB.</summary>
    [Range(1024, 1 << 30)]
    public int MaxEventBytes { get; init; } = 32 << 20;

    /// <summary>How often a call is repeated that the server put off (429 or 503 with Retry-After); default 5.</summary>
    [Range(0, 100)]
    public int MaxRetries { get; init; } = 5;

    internal TimeSpan RequestTimeout => TimeSpan.FromSeconds(RequestTimeoutSeconds);

    internal TimeSpan WatchSilence => TimeSpan.FromSeconds(WatchSilenceSeconds);
}
