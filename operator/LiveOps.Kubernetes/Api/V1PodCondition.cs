namespace LiveOps.Kubernetes.Api;

/// <summary>One aspect of a Pod's state (core/v1 PodCondition), such as <c>Ready</c>.</summary>
public sealed record V1PodCondition
{
    public required string Type { get; init; }

    public required string Status { get; init; }

    public DateTimeOffset? LastTransitionTime { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }
}
