namespace LiveOps.Resources.Rooms;

/// <summary>Where a room's anchors are mixed.</summary>
public sealed record RoomBridgeStatus
{
    /// <summary>The bridge, as namespace/name of its MediaNode.</summary>
    public string? Node { get; init; }

    /// <summary>The AudioBridge room on that bridge.</summary>
    public long? RoomId { get; init; }

    /// <summary>The RTP forwarder from that room to the mixer.</summary>
    public long? StreamId { get; init; }
}
