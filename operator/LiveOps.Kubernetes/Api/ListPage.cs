namespace LiveOps.Kubernetes.Api;

/// <summary>One page of a list as it stands on the wire.</summary>
internal sealed record ListPage<T>
{
    public ListMeta Metadata { get; init; } = new();

    /// <summary>Null when an empty list comes from a server written in Go.</summary>
    public List<T>? Items { get; init; }
}
