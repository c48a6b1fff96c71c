namespace LiveOps.Kubernetes.Api;

/// <summary>A group of processes with one address (core/v1 Pod).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "Pod", PluralName = "pods")]
public sealed record V1Pod : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "Pod";

    public V1ObjectMeta Metadata { get; init; } = new();

    public required V1PodSpec Spec { get; init; }

    public V1PodStatus? Status { get; init; }
}
