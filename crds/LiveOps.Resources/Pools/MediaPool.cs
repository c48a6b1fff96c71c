using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Pools;

/// <summary>A number of equal media nodes that follows the rooms (<c>crds/mediapool.yaml</c>).</summary>
[KubernetesEntity(Group = "liveops.dev", ApiVersion = "v1alpha1", Kind = "MediaPool", PluralName = "mediapools")]
public sealed record MediaPool : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "liveops.dev/v1alpha1";

    public string? Kind { get; init; } = "MediaPool";

    public V1ObjectMeta Metadata { get; init; } = new();

    public required MediaPoolSpec Spec { get; init; }

    public MediaPoolStatus? Status { get; init; }
}
