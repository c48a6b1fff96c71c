namespace LiveOps.Kubernetes.Api;

/// <summary><see cref="DeleteOptions"/> as they stand on the wire (meta/v1 DeleteOptions).</summary>
internal sealed record DeleteBody
{
    public string ApiVersion { get; init; } = "v1";

    public string Kind { get; init; } = "DeleteOptions";

    public string? PropagationPolicy { get; init; }

    public long? GracePeriodSeconds { get; init; }

    public IReadOnlyDictionary<string, string>? Preconditions { get; init; }

    public static DeleteBody Of(DeleteOptions options) => new()
    {
        PropagationPolicy = options.PropagationPolicy,
        GracePeriodSeconds = options.GracePeriodSeconds,
        Preconditions = options.PreconditionUid is { } uid ? new Dictionary<string, string>(StringComparer.Ordinal) { ["uid"] = uid } : null,
    };
}
