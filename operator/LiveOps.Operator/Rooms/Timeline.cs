namespace LiveOps.Operator.Rooms;

/// <summary>Segment numbers from the clock: segment n covers what begins at <c>origin + n · segmentSeconds</c>.</summary>
internal static class Timeline
{
    /// <summary>
    /// The number of the segment that was being made when the mixer was lost. It was never listed, and all before it were: the first
    /// that no listener has seen.
    /// </summary>
    public static long FirstUnseen(DateTimeOffset origin, int segmentSeconds, DateTimeOffset lostAt) =>
        Math.Max(0, (lostAt - origin).Ticks / (segmentSeconds * TimeSpan.TicksPerSecond));

    /// <summary>Times are told to mixers in milliseconds; what is kept must not be finer, or a restart would disagree.</summary>
    public static DateTimeOffset ToMilliseconds(DateTimeOffset time) =>
        new(time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
}
