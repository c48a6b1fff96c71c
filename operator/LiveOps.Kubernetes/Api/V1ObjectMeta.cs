namespace LiveOps.Kubernetes.Api;

/// <summary>Metadata of every stored object (meta/v1 ObjectMeta).</summary>
public sealed record V1ObjectMeta
{
    public string? Name { get; init; }

    /// <summary>Prefix from which the server makes a unique name when <see cref="Name"/> is absent.</summary>
    public string? GenerateName { get; init; }

    public string? Namespace { get; init; }

    public string? Uid { get; init; }

    /// <summary>Opaque version of the stored object; equality is the only meaningful comparison.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Rises with each change to <c>spec</c>.</summary>
    public long? Generation { get; init; }

    public DateTimeOffset? CreationTimestamp { get; init; }

    /// <summary>Set once deletion was asked for; the object goes when <see cref="Finalizers"/> is empty.</summary>
    public DateTimeOffset? DeletionTimestamp { get; init; }

    public long? DeletionGracePeriodSeconds { get; init; }

    public IReadOnlyDictionary<string, string>? Labels { get; init; }

    public IReadOnlyDictionary<string, string>? Annotations { get; init; }

    public IReadOnlyList<string>? Finalizers { get; init; }

    public IReadOnlyList<V1OwnerReference>? OwnerReferences { get; init; }
}
