namespace LiveOps.Janus.Transport;

/// <summary>Whom a request is for: the server (both 0), a session, or a handle of a session.</summary>
public readonly record struct JanusAddress(long SessionId, long HandleId)
{
    public static JanusAddress Server => default;
}
