namespace LiveOps.Gateway.Signaling.Sockets;

/// <summary>What one connection may cost.</summary>
internal sealed record SocketLimits
{
    /// <summary>Longest message a peer may send, in bytes.</summary>
    public required int MaxMessageBytes { get; init; }

    /// <summary>Messages that may wait to be sent to it.</summary>
    public required int OutgoingMessages { get; init; }

    /// <summary>How long it may take to take a message or to answer a close.</summary>
    public required TimeSpan Deadline { get; init; }
}
