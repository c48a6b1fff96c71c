using System.Net.WebSockets;
using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Signaling.Sockets;

/// <summary>How a connection is closed, and what that says of the anchor behind it.</summary>
/// <param name="Status">The close code (RFC 6455 section 7.4); null where the connection broke without one.</param>
/// <param name="Reason">Short text for the peer.</param>
internal sealed record SocketEnd(WebSocketCloseStatus? Status, string Reason)
{
    /// <summary>The peer closed; it is answered with <see cref="Bye"/>, as not every code may be sent back.</summary>
    public bool FromPeer { get; init; }

    public static SocketEnd Bye { get; } = new(WebSocketCloseStatus.NormalClosure, "bye");

    public static SocketEnd Broken { get; } = new(null, "connection lost");

    public static SocketEnd SlowPeer { get; } = new(WebSocketCloseStatus.PolicyViolation, "bye");

    public static SocketEnd TooBig { get; } = new(WebSocketCloseStatus.MessageTooBig, "message too big");

    public static SocketEnd GoingAway { get; } = new(WebSocketCloseStatus.EndpointUnavailable, "server is stopping");

    /// <summary>The same client came back on a new connection before this one was known to be dead.</summary>
    public static SocketEnd TakenOver { get; } = new(WebSocketCloseStatus.NormalClosure, "replaced by a newer connection");

    public static SocketEnd Removed { get; } = new(WebSocketCloseStatus.PolicyViolation, "user was removed");

    /// <summary>A host, or the management, put the user out.</summary>
    public static SocketEnd PutOut(string reason) =>
        reason == LeaveReason.Removed ? Removed : new(WebSocketCloseStatus.PolicyViolation, reason);

    public static SocketEnd RoomEnded { get; } = new(WebSocketCloseStatus.NormalClosure, "room ended");

    /// <summary>1012, service restart: come back at once.</summary>
    public static SocketEnd RoomMoved { get; } = new((WebSocketCloseStatus)1012, "room moved");

    /// <summary>1012: what the gateway knew of its clients is gone; come back at once.</summary>
    public static SocketEnd ServiceRestart { get; } = new((WebSocketCloseStatus)1012, "register again");

    /// <summary>
    /// Whether the anchor may come back: the connection broke, or was closed with no code, which is how pages of the earlier
    /// system leave a connection that they mean to replace.
    /// </summary>
    public bool MayResume => Status is null or WebSocketCloseStatus.Empty;
}
