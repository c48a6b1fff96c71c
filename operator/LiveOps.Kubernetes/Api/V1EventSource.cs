namespace LiveOps.Kubernetes.Api;

/// <summary>Who reports an event (core/v1 EventSource).</summary>
public sealed record V1EventSource
{
    public string? Component { get; init; }

    public string? Host { get; init; }
}
