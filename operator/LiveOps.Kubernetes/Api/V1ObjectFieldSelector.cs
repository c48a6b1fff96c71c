namespace LiveOps.Kubernetes.Api;

/// <summary>Selects a field of the Pod itself (core/v1 ObjectFieldSelector).</summary>
public sealed record V1ObjectFieldSelector
{
    public required string FieldPath { get; init; }
}
