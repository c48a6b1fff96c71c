using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Nodes;

/// <summary>One media process, a bridge or a mixer (<c>crds/medianode.yaml</c>).</summary>
[KubernetesEntity(Group = "liveops.dev", ApiVersion = "v1alpha1", Kind = "MediaNode", PluralName = "medianodes")]
public sealed record MediaNode : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "liveops.dev/v1alpha1";

    public string? Kind { get; init; } = "MediaNode";

    public V1ObjectMeta Metadata { get; init; } = new();

    public required MediaNodeSpec Spec { get; init; }

    public MediaNodeStatus? Status { get; init; }
}
