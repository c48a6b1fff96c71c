namespace LiveOps.Kubernetes.Api;

/// <summary>Configuration that is not confidential (core/v1 ConfigMap).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "ConfigMap", PluralName = "configmaps")]
public sealed record V1ConfigMap : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "ConfigMap";

    public V1ObjectMeta Metadata { get; init; } = new();

    public IReadOnlyDictionary<string, string>? Data { get; init; }
}
