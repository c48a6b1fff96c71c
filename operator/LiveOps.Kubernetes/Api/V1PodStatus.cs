namespace LiveOps.Kubernetes.Api;

/// <summary>What the kubelet reports of a Pod (core/v1 PodStatus).</summary>
public sealed record V1PodStatus
{
    /// <summary><c>Pending</c>, <c>Running</c>, <c>Succeeded</c>, <c>Failed</c> or <c>Unknown</c>.</summary>
    public string? Phase { get; init; }

    public string? PodIP { get; init; }

    public string? HostIP { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }

    public IReadOnlyList<V1PodCondition>? Conditions { get; init; }

    public IReadOnlyList<V1ContainerStatus>? ContainerStatuses { get; init; }
}
