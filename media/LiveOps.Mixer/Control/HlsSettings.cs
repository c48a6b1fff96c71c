using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Control;

/// <summary>As <c>LiveRoom.spec.hls</c>, all fields present.</summary>
internal sealed record HlsSettings
{
    /// <summary>Length of a segment in seconds, 1 to 10.</summary>
    public required int SegmentSeconds { get; init; }

    /// <summary>Segments the playlist lists, 3 to 60.</summary>
    public required int WindowSegments { get; init; }

    public required MixCodec Codec { get; init; }

    /// <summary>Bit rate of the AAC encoding in kbit/s, 24 to 320.</summary>
    public required int BitrateKbps { get; init; }

    /// <summary>Audio channels of the AAC encoding, 1 or 2.</summary>
    public required int Channels { get; init; }

    public required MixEncryption Encryption { get; init; }
}
