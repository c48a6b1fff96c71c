namespace LiveOps.Kubernetes.Api;

/// <summary>An object that the API server stores: a kind, metadata, and what the kind adds.</summary>
public interface IKubernetesObject
{
    /// <summary>Group and version, such as <c>liveops.dev/v1alpha1</c>, or <c>v1</c> for the core group.</summary>
    string? ApiVersion { get; }

    string? Kind { get; }

    V1ObjectMeta Metadata { get; }
}
