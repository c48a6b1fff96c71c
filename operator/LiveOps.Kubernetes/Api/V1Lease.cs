namespace LiveOps.Kubernetes.Api;

/// <summary>A claim that holds for a time unless renewed (coordination.k8s.io/v1 Lease).</summary>
[KubernetesEntity(Group = "coordination.k8s.io", ApiVersion = "v1", Kind = "Lease", PluralName = "leases")]
public sealed record V1Lease : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "coordination.k8s.io/v1";

    public string? Kind { get; init; } = "Lease";

    public V1ObjectMeta Metadata { get; init; } = new();

    public V1LeaseSpec? Spec { get; init; }
}
