namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// Waits that end together. Hundreds of links that each wake in a moment of their own cost more in waking than in work; on a common
/// beat one wake serves all.
/// </summary>
internal static class Beat
{
    private static readonly TimeSpan Fine = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Coarse = TimeSpan.FromSeconds(1);

    /// <summary>How long to wait for about that long: never longer, and shorter by less than one beat.</summary>
    public static TimeSpan Until(TimeSpan interval, TimeProvider time)
    {
        var beat = interval >= Coarse ? Coarse : Fine;
        if (interval < beat)
        {
            return interval;
        }

        var now = time.GetElapsedTime(0);
        var end = new TimeSpan((now + interval).Ticks / beat.Ticks * beat.Ticks);
        // Timers count whole milliseconds: rounded down, it would be this beat's end that is waited for, over and over.
        return end > now ? TimeSpan.FromMilliseconds(Math.Ceiling((end - now).TotalMilliseconds)) : beat;
    }
}
