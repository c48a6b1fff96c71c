namespace LiveOps.Kubernetes.Api;

/// <summary>What a list or watch is to cover.</summary>
public sealed record ListOptions
{
    /// <summary>Null covers all namespaces.</summary>
    public string? Namespace { get; init; }

    public string? LabelSelector { get; init; }

    public string? FieldSelector { get; init; }

    /// <summary>For a watch: the version after which changes are wanted.</summary>
    public string? ResourceVersion { get; init; }

    /// <summary>Objects a page.</summary>
    public int PageSize { get; init; } = 500;
}
