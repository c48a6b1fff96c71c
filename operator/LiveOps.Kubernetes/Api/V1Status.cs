namespace LiveOps.Kubernetes.Api;

/// <summary>The server's answer to a call it refused (meta/v1 Status).</summary>
public sealed record V1Status
{
    public string? Status { get; init; }

    public string? Message { get; init; }

    /// <summary>CamelCase word for programs, such as <c>AlreadyExists</c> or <c>Conflict</c>.</summary>
    public string? Reason { get; init; }

    /// <summary>HTTP status code.</summary>
    public int Code { get; init; }
}
