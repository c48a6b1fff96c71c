using LiveOps.Mixer.Control;
using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Mixes;

/// <summary>A mix as it was asked for, and what follows from that.</summary>
internal sealed record MixDefinition
{
    public required string Uid { get; init; }

    public required MixRequest Request { get; init; }

    public HlsSettings Hls => Request.Hls;

    public AudioFormat Format => new()
    {
        Codec = Hls.Codec,
        Channels = Hls.Codec == MixCodec.AAC ? Hls.Channels : 2,
        Bitrate = Hls.Codec == MixCodec.AAC ? (uint)Hls.BitrateKbps * 1000 : 0,
    };

    public SegmentGrid Grid => new(Hls.SegmentSeconds, Format.FrameSamples);

    public bool SameStream(MixDefinition other) =>
        IsOf(other.Request.Session, other.Request.Timeline.Epoch) && Hls == other.Hls;

    public bool IsOf(string session, int epoch) =>
        string.Equals(Request.Session, session, StringComparison.Ordinal) && Request.Timeline.Epoch == epoch;

    /// <summary>
    /// The first segment to publish: the one asked for if it is not longer ago than the window is long, else the oldest in the window;
    /// the present one if none was asked for.
    /// </summary>
    public long FirstSegment(DateTimeOffset now)
    {
        var present = Grid.SegmentAt(now - Request.Timeline.Origin);
        return Math.Max(Request.Timeline.ResumeFrom ?? present, Math.Max(0, present - Hls.WindowSegments));
    }
}
