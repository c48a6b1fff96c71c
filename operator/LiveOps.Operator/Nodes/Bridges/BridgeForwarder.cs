namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>An RTP forwarder as <c>listforwarders</c> reports it.</summary>
internal sealed record BridgeForwarder
{
    public required long StreamId { get; init; }

    public required ForwarderTarget Target { get; init; }
}
