namespace LiveOps.Janus.Protocol;

/// <summary>No answer came in time, though the connection seems to live. What arrives later still reaches the handle as an event.</summary>
public sealed class JanusTimeoutException(string request, TimeSpan timeout)
    : JanusException($"Janus did not answer '{request}' within {timeout.TotalSeconds:0.###} s. It may still carry it out: read its state before asking again, and raise RequestTimeout if it is only slow.")
{
    public string Request { get; } = request;

    public TimeSpan Timeout { get; } = timeout;
}
