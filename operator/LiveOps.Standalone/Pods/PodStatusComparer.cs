using System.Text.Json;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Standalone.Pods;

/// <summary>Tells whether writing a status would change anything.</summary>
internal static class PodStatusComparer
{
    // As JSON, since that is what is stored; records compare their lists by reference.
    public static bool AreEqual(V1PodStatus status, V1PodStatus? other) =>
        other is not null && JsonSerializer.Serialize(status, KubernetesJson.Options) == JsonSerializer.Serialize(other, KubernetesJson.Options);
}
