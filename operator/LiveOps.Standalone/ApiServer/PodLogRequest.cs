namespace LiveOps.Standalone.ApiServer;

/// <summary>What <c>kubectl logs</c> asks for (core/v1 PodLogOptions).</summary>
public sealed record PodLogRequest
{
    public required string Namespace { get; init; }

    public required string Pod { get; init; }

    public required string PodUid { get; init; }

    public required string Container { get; init; }

    public bool Follow { get; init; }

    /// <summary>The run before the present one.</summary>
    public bool Previous { get; init; }

    /// <summary>Prefix each line with its RFC 3339 time.</summary>
    public bool Timestamps { get; init; }

    /// <summary>Only the last so many lines; null gives all.</summary>
    public long? TailLines { get; init; }

    /// <summary>Only lines written since then; null gives all.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>No more than so many bytes; null sets no limit.</summary>
    public long? LimitBytes { get; init; }
}
