namespace LiveOps.EndToEnd.Tests.Streams;

internal static class ListenerAssertions
{
    /// <summary>Nothing a player would have stumbled over: no error, no number left out or repeated, no wait beyond a target duration.</summary>
    public static void ShouldHaveGoneOn(this Listener listener)
    {
        listener.ShouldHaveMissedNothing();
        // Segments come one target duration apart; a stall would add more than another one.
        listener.LongestGap.ShouldBeLessThan(2 * Target(listener));
    }

    /// <summary>
    /// No error, no number left out or repeated, and no player that keeps to RFC 8216 has run out: it begins three target durations before the
    /// end (section 6.3.3), so it waits when a segment comes two later than it should.
    /// </summary>
    public static void ShouldHavePlayedOn(this Listener listener)
    {
        listener.ShouldHaveMissedNothing();
        listener.LongestDelay.ShouldBeLessThan(2 * Target(listener));
    }

    private static void ShouldHaveMissedNothing(this Listener listener)
    {
        listener.Troubles.ShouldBeEmpty();
        var numbers = listener.Heard.Select(heard => heard.Segment.Number).ToList();
        numbers.ShouldBe(Enumerable.Range(0, numbers.Count).Select(offset => numbers[0] + offset));
        foreach (var (earlier, later) in listener.Heard.Zip(listener.Heard.Skip(1)))
        {
            var gap = later.Segment.Time!.Value - (earlier.Segment.Time!.Value + earlier.Segment.Duration);
            gap.Duration().ShouldBeLessThan(Target(listener), $"between segments {earlier.Segment.Number} and {later.Segment.Number}");
        }
    }

    private static TimeSpan Target(Listener listener) => TimeSpan.FromSeconds(listener.Latest!.TargetDurationSeconds);
}
