using LiveOps.Kubernetes.Api;

namespace LiveOps.Resources.Rooms;

/// <summary>A live audio room (<c>crds/liveroom.yaml</c>).</summary>
[KubernetesEntity(Group = "liveops.dev", ApiVersion = "v1alpha1", Kind = "LiveRoom", PluralName = "liverooms")]
public sealed record LiveRoom : IKubernetesObject
{
    public string? ApiVersion { get; init; } = "liveops.dev/v1alpha1";

    public string? Kind { get; init; } = "LiveRoom";

    public V1ObjectMeta Metadata { get; init; } = new();

    public LiveRoomSpec Spec { get; init; } = new();

    public LiveRoomStatus? Status { get; init; }
}
