using System.ComponentModel.DataAnnotations;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Calls;

/// <summary>Peer calls; section <c>LiveOps:Gateway:Calls</c>.</summary>
internal sealed record CallOptions
{
    /// <summary>Take connections without a token: whoever comes is who it says it is. Default false.</summary>
    public bool Anonymous { get; init; }

    /// <summary>What happens to a registration under a name that is held. Default <see cref="SecondRegistration.Refuse"/>.</summary>
    [EnumDataType(typeof(SecondRegistration))]
    public SecondRegistration SecondRegistration { get; init; }

    /// <summary>People in one room, those asked into it counted. A mesh costs each of them as many encoders as there are others. Default 6.</summary>
    [Range(2, 6)]
    public int RoomMembers { get; init; } = 6;

    /// <summary>How long an invitation holds, in seconds. Default 60.</summary>
    [Range(1, 3600)]
    public double InvitationSeconds { get; init; } = 60;

    /// <summary>How long a member whose connection broke may come back uninvited, in seconds. Default 30.</summary>
    [Range(0, 3600)]
    public double ReturnSeconds { get; init; } = 30;

    /// <summary>Longest message a client may send, in bytes; a longer one closes the connection with 1009. Default 65,536.</summary>
    [Range(1024, 1 << 20)]
    public int MaxMessageBytes { get; init; } = 65_536;

    /// <summary>Messages that may wait to be sent to a client; one more closes the connection with 1008. Default 256.</summary>
    [Range(4, 4096)]
    public int OutgoingMessages { get; init; } = 256;

    /// <summary>Messages a client may send each second for long; more are dropped. Default 50.</summary>
    [Range(1, 100_000)]
    public int MessagesPerSecond { get; init; } = 50;

    /// <summary>Messages a client may send at once after a rest: offers and candidates for five others come in bursts. Default 200.</summary>
    [Range(1, 100_000)]
    public int MessageBurst { get; init; } = 200;

    /// <summary>Connections in all; one more is answered 503. Default 5,000.</summary>
    [Range(1, 1_000_000)]
    public int Connections { get; init; } = 5_000;

    /// <summary>Connections of one user, or of one address where there is no token; one more is answered 429. Default 32.</summary>
    [Range(1, 1_000_000)]
    public int ConnectionsPerClient { get; init; } = 32;

    /// <summary>Time between pings, in seconds. Default 10.</summary>
    [Range(1, 300)]
    public double PingSeconds { get; init; } = 10;

    /// <summary>How long a client may take to answer a ping, to take a message or to answer a close, in seconds. Default 3.</summary>
    [Range(0.1, 60)]
    public double DeadlineSeconds { get; init; } = 3;

    public TimeSpan Deadline => TimeSpan.FromSeconds(DeadlineSeconds);

    public SocketLimits Limits => new() { MaxMessageBytes = MaxMessageBytes, OutgoingMessages = OutgoingMessages, Deadline = Deadline };
}
