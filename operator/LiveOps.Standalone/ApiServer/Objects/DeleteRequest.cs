namespace LiveOps.Standalone.ApiServer.Objects;

/// <summary>How an object is to be deleted (meta/v1 DeleteOptions).</summary>
internal sealed record DeleteRequest
{
    public long? GracePeriodSeconds { get; init; }

    /// <summary>What becomes of the objects it owns; null leaves it to the finalizers that the object has.</summary>
    public string? PropagationPolicy { get; init; }

    public string? PreconditionUid { get; init; }

    public string? PreconditionVersion { get; init; }

    public bool DryRun { get; init; }
}
