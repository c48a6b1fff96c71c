namespace LiveOps.Janus.Protocol;

/// <summary>
/// The connection went away before the answer came. Whether the server carried the request out is unknown: read its state before
/// asking again.
/// </summary>
public sealed class JanusConnectionLostException : JanusException
{
    public JanusConnectionLostException(Uri url, string reason, Exception? innerException = null)
        : base($"The connection to Janus at {url.GetLeftPart(UriPartial.Path)} is gone: {reason}. Check that Janus runs and listens there; if it does, read its state and ask again.", innerException)
    {
        Reason = reason;
    }

    public string Reason { get; }
}
