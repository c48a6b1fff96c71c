namespace LiveOps.Resources.Rooms;

/// <summary>Where a room's HLS stream is made.</summary>
public sealed record RoomMixerStatus
{
    /// <summary>The mixer, as namespace/name of its MediaNode.</summary>
    public string? Node { get; init; }

    /// <summary>Where the mixer takes this room's RTP, as address:port.</summary>
    public string? Rtp { get; init; }

    /// <summary>RTP synchronization source by which the mixer knows the room (RFC 3550 section 3).</summary>
    public long? Ssrc { get; init; }

    /// <summary>How many times the mix was begun anew within this session.</summary>
    public int? Epoch { get; init; }
}
