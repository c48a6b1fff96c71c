using System.ComponentModel.DataAnnotations;
using LiveOps.Gateway.Signaling.Sockets;

namespace LiveOps.Gateway.Signaling;

/// <summary>Limits of signaling connections; section <c>LiveOps:Gateway:Signaling</c>.</summary>
internal sealed record SignalingOptions
{
    /// <summary>Longest message a client may send, in bytes; a longer one closes the connection with 1009. Default 32,768.</summary>
    [Range(1024, 1 << 20)]
    public int MaxMessageBytes { get; init; } = 32_768;

    /// <summary>Messages that may wait to be sent to a client; one more closes the connection with 1008. Default 64.</summary>
    [Range(4, 4096)]
    public int OutgoingMessages { get; init; } = 64;

    /// <summary>Requests of one connection that may be in work at once; further ones wait unread. Default 32.</summary>
    [Range(1, 1024)]
    public int RequestsInWork { get; init; } = 32;

    /// <summary>Time between pings, in seconds. Default 10.</summary>
    [Range(1, 300)]
    public double PingSeconds { get; init; } = 10;

    /// <summary>How long a client may take to answer a ping, to take a message or to answer a close, in seconds. Default 3.</summary>
    [Range(0.1, 60)]
    public double DeadlineSeconds { get; init; } = 3;

    /// <summary>How long a bridge may take to answer, in seconds. Default 10.</summary>
    [Range(1, 60)]
    public double BridgeSeconds { get; init; } = 10;

    /// <summary>
    /// How long an anchor whose connection broke keeps speaking and keeps its place, in seconds, so that it can come back
    /// with its resume token. Default 15.
    /// </summary>
    [Range(0, 300)]
    public double ResumeSeconds { get; init; } = 15;

    public TimeSpan Deadline => TimeSpan.FromSeconds(DeadlineSeconds);

    public SocketLimits Limits => new() { MaxMessageBytes = MaxMessageBytes, OutgoingMessages = OutgoingMessages, Deadline = Deadline };
}
