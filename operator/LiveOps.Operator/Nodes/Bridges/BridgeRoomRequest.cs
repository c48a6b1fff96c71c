namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>The room that a bridge is to have.</summary>
internal sealed record BridgeRoomRequest
{
    public required string Uid { get; init; }

    /// <summary>Hz.</summary>
    public required int SamplingRate { get; init; }
}
