using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Calls.Protocol;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls;

/// <summary>What is known of the peer of one connection.</summary>
/// <param name="token">Null for somebody who came without one.</param>
/// <param name="connection">Where the peer is.</param>
internal sealed class CallSession(UserToken? token, SocketConnection connection)
{
    /// <summary>Names this connection among all, of other gateways too.</summary>
    public Guid Id { get; } = Guid.NewGuid();

    public UserToken? Token { get; } = token;

    public SocketConnection Connection { get; } = connection;

    /// <summary>Slashes are in neither part, so that no two rooms share a scope.</summary>
    public string Scope { get; } = token is null ? "" : CallUser.ScopeOf(token.Namespace, token.RoomId);

    /// <summary>From <c>register</c> on.</summary>
    public CallUser? User { get; set; }

    public string DisplayName { get; set; } = "";

    /// <summary>The room the peer is in; null for none.</summary>
    public RoomKey? Room { get; set; }

    public void Send(CallMessage message) => Connection.Send(CallFormat.Write(message));

    public void Fail(CallMessage? message, string code, string text) => Connection.Send(CallFormat.Write(
        new ErrorMessage(code, text) { Of = message?.Type, To = message?.To, Room = message?.Room }, WireJson.Out.ErrorMessage));
}
