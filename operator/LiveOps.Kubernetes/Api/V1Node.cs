namespace LiveOps.Kubernetes.Api;

/// <summary>A machine of the cluster (core/v1 Node).</summary>
[KubernetesEntity(ApiVersion = "v1", Kind = "Node", PluralName = "nodes")]
public sealed record V1Node : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "v1";

    public string? Kind { get; init; } = "Node";

    public V1ObjectMeta Metadata { get; init; } = new();

    public V1NodeSpec? Spec { get; init; }
}
