namespace LiveOps.Kubernetes.Api;

/// <summary>Something that happened to an object, shown by <c>kubectl describe</c> (core/v1 Event).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "Event", PluralName = "events")]
public sealed record Corev1Event : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "Event";

    public V1ObjectMeta Metadata { get; init; } = new();

    public required V1ObjectReference InvolvedObject { get; init; }

    /// <summary>CamelCase word for programs.</summary>
    public string? Reason { get; init; }

    /// <summary>Sentence for people.</summary>
    public string? Message { get; init; }

    /// <summary><c>Normal</c> or <c>Warning</c>.</summary>
    public string? Type { get; init; }

    public V1EventSource? Source { get; init; }

    public DateTimeOffset? FirstTimestamp { get; init; }

    public DateTimeOffset? LastTimestamp { get; init; }

    /// <summary>How many times it happened.</summary>
    public int? Count { get; init; }

    public string? ReportingComponent { get; init; }

    public string? ReportingInstance { get; init; }
}
