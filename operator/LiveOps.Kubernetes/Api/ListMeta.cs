namespace LiveOps.Kubernetes.Api;

/// <summary>Metadata of a list (meta/v1 ListMeta).</summary>
internal sealed record ListMeta
{
    public string? ResourceVersion { get; init; }

    /// <summary>Token for the next page; empty on the last.</summary>
    public string? Continue { get; init; }
}
