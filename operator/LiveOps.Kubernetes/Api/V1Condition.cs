namespace LiveOps.Kubernetes.Api;

/// <summary>One aspect of an object's state (meta/v1 Condition).</summary>
public sealed record V1Condition
{
    public required string Type { get; init; }

    /// <summary><c>True</c>, <c>False</c> or <c>Unknown</c>.</summary>
    public required string Status { get; init; }

    public long? ObservedGeneration { get; init; }

    /// <summary>When <see cref="Status"/> last changed, not when it was last confirmed.</summary>
    public required DateTimeOffset LastTransitionTime { get; init; }

    /// <summary>CamelCase word for programs.</summary>
    public required string Reason { get; init; }

    /// <summary>Sentence for people.</summary>
    public required string Message { get; init; }
}
