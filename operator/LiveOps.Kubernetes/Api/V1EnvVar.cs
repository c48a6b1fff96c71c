namespace LiveOps.Kubernetes.Api;

/// <summary>An environment variable: a value, or where it comes from (core/v1 EnvVar).</summary>
public sealed record V1EnvVar
{
    public required string Name { get; init; }

    public string? Value { get; init; }

    public V1EnvVarSource? ValueFrom { get; init; }
}
