namespace LiveOps.Kubernetes.Api;

/// <summary>Selects an entry of a Secret or ConfigMap (core/v1 SecretKeySelector, ConfigMapKeySelector).</summary>
public sealed record V1KeySelector
{
    public required string Name { get; init; }

    public required string Key { get; init; }

    /// <summary>True: an absent entry leaves the variable unset instead of holding the container back.</summary>
    public bool? Optional { get; init; }
}
