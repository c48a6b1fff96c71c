namespace LiveOps.Kubernetes.Api;

/// <summary>What keeps Pods away from a machine (core/v1 Taint).</summary>
public sealed record V1Taint
{
    public required string Key { get; init; }

    public string? Value { get; init; }

    /// <summary><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>.</summary>
    public required string Effect { get; init; }
}
