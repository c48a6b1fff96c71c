using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Seats;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Signaling;

/// <summary>What is known of the peer of one connection.</summary>
internal sealed class AnchorSession(UserToken token, RpcConnection connection)
{
    public UserToken Token { get; } = token;

    public RpcConnection Connection { get; } = connection;

    /// <summary>The LiveRoom that the token is for.</summary>
    public ObjectKey Room { get; } = new(token.Namespace, token.RoomId);

    /// <summary>The place in the room, from <c>join</c> on. Candidates read it while <c>join</c> may write it.</summary>
    public Seat? Seat
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }

    /// <summary>What it has said of late.</summary>
    public MessagePace Pace { get; } = new();

    /// <summary>May act on others in the room.</summary>
    public bool IsHost => Token.Role is "host" or "admin";

    /// <summary>The peer has said good-bye: once that is answered the connection is closed.</summary>
    public bool HasLeft { get; set; }
}
