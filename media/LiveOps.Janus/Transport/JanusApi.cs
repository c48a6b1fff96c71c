namespace LiveOps.Janus.Transport;

/// <summary>Which of the two APIs of a Janus server a transport talks to; they differ in port, path and WebSocket subprotocol.</summary>
public enum JanusApi
{
    /// <summary>Sessions and plugins: <c>janus-protocol</c>.</summary>
    Client,

    /// <summary>Admin and monitor: <c>janus-admin-protocol</c>.</summary>
    Admin,
}
