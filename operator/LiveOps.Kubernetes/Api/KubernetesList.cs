namespace LiveOps.Kubernetes.Api;

/// <summary>All objects a list call found, at one resource version.</summary>
public sealed record KubernetesList<T>(IReadOnlyList<T> Items, string ResourceVersion);
