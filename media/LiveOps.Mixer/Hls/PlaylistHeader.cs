namespace LiveOps.Mixer.Hls;

/// <summary>What of a playlist stays the same from its first segment to its last.</summary>
internal sealed record PlaylistHeader
{
    public required string Session { get; init; }

    public required int Epoch { get; init; }

    /// <summary>Length of a segment in seconds, which is also the target duration.</summary>
    public required int SegmentSeconds { get; init; }

    public required bool Encrypted { get; init; }

    /// <summary>The number of the epoch's first segment: the one with a discontinuity before it if the epoch is not 0.</summary>
    public required long FirstSegment { get; init; }
}
