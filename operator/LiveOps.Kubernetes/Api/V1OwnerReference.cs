namespace LiveOps.Kubernetes.Api;

/// <summary>Names the object on whose deletion this one is garbage-collected (meta/v1 OwnerReference).</summary>
public sealed record V1OwnerReference
{
    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public required string Uid { get; init; }

    public bool? Controller { get; init; }

    public bool? BlockOwnerDeletion { get; init; }
}
