namespace LiveOps.EndToEnd.Tests.Streams;

internal static class ListenerAssertions
{
    /// <summary>Nothing a player would have stumbled over: no error, no number left out or repeated, no wait beyond a target duration.</summary>
    public static void ShouldHaveGoneOn(this Listener listener)
    {
        listener.Troubles.ShouldBeEmpty();
        var numbers = listener.Heard.Select(heard => heard.Segment.Number).ToList();
        numbers.ShouldBe(Enumerable.Range(0, numbers.Count).Select(offset => numbers[0] + offset));
        var target = TimeSpan.FromSeconds(listener.Latest!.TargetDurationSeconds);
        // Segments come one target duration apart; a stall would add more than another one.
        listener.LongestGap.ShouldBeLessThan(2 * target);
        foreach (var (earlier, later) in listener.Heard.Zip(listener.Heard.Skip(1)))
        {
            var gap = later.Segment.Time!.Value - (earlier.Segment.Time!.Value + earlier.Segment.Duration);
            gap.Duration().ShouldBeLessThan(target, $"between segments {earlier.Segment.Number} and {later.Segment.Number}");
        }
    }
}
