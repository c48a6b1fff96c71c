namespace LiveOps.Mixer.Hls;

/// <summary>Which frames belong to which segment. Both count from the session's origin, so every mixer cuts at the same places.</summary>
/// <param name="SegmentSeconds">Length of a segment; that of a particular one differs by less than a frame.</param>
/// <param name="FrameSamples">Length of a frame in samples at 48 kHz.</param>
internal readonly record struct SegmentGrid(int SegmentSeconds, int FrameSamples)
{
    public const int SampleRate = 48000;

    /// <summary>The first frame that begins at or after the segment does.</summary>
    public long FirstFrame(long segment) =>
        (segment * SegmentSeconds * SampleRate + FrameSamples - 1) / FrameSamples;

    /// <summary>The segment that a moment, counted from the origin, lies in; 0 before the origin.</summary>
    public long SegmentAt(TimeSpan sinceOrigin) =>
        sinceOrigin < TimeSpan.Zero ? 0 : sinceOrigin.Ticks / (SegmentSeconds * TimeSpan.TicksPerSecond);

    public TimeSpan TimeOf(long frame) => TimeSpan.FromTicks((long)((Int128)frame * FrameSamples * TimeSpan.TicksPerSecond / SampleRate));
}
