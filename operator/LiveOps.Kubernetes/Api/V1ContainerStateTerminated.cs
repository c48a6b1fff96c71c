namespace LiveOps.Kubernetes.Api;

/// <summary>The container ended (core/v1 ContainerStateTerminated).</summary>
public sealed record V1ContainerStateTerminated
{
    public required int ExitCode { get; init; }

    public int? Signal { get; init; }

    public string? Reason { get; init; }

    public string? Message { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }
}
