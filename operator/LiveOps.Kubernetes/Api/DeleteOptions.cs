namespace LiveOps.Kubernetes.Api;

/// <summary>How an object is to be deleted.</summary>
public sealed record DeleteOptions
{
    /// <summary><c>Background</c>, <c>Foreground</c> or <c>Orphan</c>.</summary>
    public string? PropagationPolicy { get; init; }

    public long? GracePeriodSeconds { get; init; }

    /// <summary>Refuses the deletion (409) if the stored object has another UID.</summary>
    public string? PreconditionUid { get; init; }
}
