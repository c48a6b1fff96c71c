namespace LiveOps.Kubernetes.Api;

/// <summary>Where an environment variable's value comes from (core/v1 EnvVarSource).</summary>
public sealed record V1EnvVarSource
{
    /// <summary>A field of the Pod, such as <c>status.podIP</c>.</summary>
    public V1ObjectFieldSelector? FieldRef { get; init; }

    public V1KeySelector? SecretKeyRef { get; init; }

    public V1KeySelector? ConfigMapKeyRef { get; init; }
}
