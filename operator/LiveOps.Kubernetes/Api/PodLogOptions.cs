namespace LiveOps.Kubernetes.Api;

/// <summary>Which part of a Pod's log is wanted.</summary>
public sealed record PodLogOptions
{
    /// <summary>May be null when the Pod has one container.</summary>
    public string? Container { get; init; }

    /// <summary>Only the last lines; null: all.</summary>
    public int? TailLines { get; init; }

    /// <summary>The log of the container's run before this one.</summary>
    public bool Previous { get; init; }

    internal string Query() => new QueryBuilder()
        .Add("container", Container)
        .Add("tailLines", TailLines?.ToString())
        .Add("previous", Previous ? "true" : null)
        .ToString();
}
