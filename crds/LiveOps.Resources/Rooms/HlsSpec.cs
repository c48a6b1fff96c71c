namespace LiveOps.Resources.Rooms;

/// <summary>How a room's mix is published.</summary>
public sealed record HlsSpec
{
    /// <summary>Length of a segment in seconds, 1 to 10.</summary>
    public int SegmentSeconds { get; init; } = 2;

    /// <summary>Segments the playlist lists, 3 to 60.</summary>
    public int WindowSegments { get; init; } = 6;

    public HlsCodec Codec { get; init; } = HlsCodec.AAC;

    /// <summary>Bit rate of the AAC encoding in kbit/s, 24 to 320.</summary>
    public int BitrateKbps { get; init; } = 96;

    /// <summary>Audio channels of the AAC encoding, 1 or 2.</summary>
    public int Channels { get; init; } = 2;

    public HlsEncryption Encryption { get; init; } = HlsEncryption.None;
}
