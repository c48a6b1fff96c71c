namespace LiveOps.Kubernetes.Api;

/// <summary>The Pod that is to be made (core/v1 PodTemplateSpec).</summary>
public sealed record V1PodTemplateSpec
{
    public V1ObjectMeta? Metadata { get; init; }

    public required V1PodSpec Spec { get; init; }
}
