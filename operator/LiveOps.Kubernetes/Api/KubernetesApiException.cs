using System.Net;

namespace LiveOps.Kubernetes.Api;

/// <summary>The API server refused a call. Decide by <see cref="StatusCode"/> and <see cref="V1Status.Reason"/>, never by the text.</summary>
public sealed class KubernetesApiException : Exception
{
    public KubernetesApiException(HttpStatusCode statusCode, V1Status status, string request)
        : base($"{request}: {status.Message ?? statusCode.ToString()}")
    {
        StatusCode = statusCode;
        Status = status;
    }

    public HttpStatusCode StatusCode { get; }

    public V1Status Status { get; }

    /// <summary>The object changed since it was read, or it exists already.</summary>
    public bool IsConflict => StatusCode == HttpStatusCode.Conflict;

    /// <summary>The resource version asked for is no longer kept: list again.</summary>
    public bool IsGone => StatusCode == HttpStatusCode.Gone;
}
