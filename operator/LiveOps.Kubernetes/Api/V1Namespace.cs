namespace LiveOps.Kubernetes.Api;

/// <summary>A scope for names (core/v1 Namespace).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "Namespace", PluralName = "namespaces")]
public sealed record V1Namespace : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "Namespace";

    public V1ObjectMeta Metadata { get; init; } = new();
}
