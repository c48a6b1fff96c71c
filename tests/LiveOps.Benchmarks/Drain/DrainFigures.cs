namespace LiveOps.Benchmarks.Drain;

/// <summary>What it cost to empty a node.</summary>
/// <param name="Taken">Until the node was Drained.</param>
/// <param name="Stall">The longest that any listener waited for a segment beyond its length.</param>
/// <param name="Missing">Segments that listeners missed, all together.</param>
/// <param name="Silence">The longest that any room's anchor was not heard.</param>
internal sealed record DrainFigures(TimeSpan Taken, TimeSpan Stall, long Missing, TimeSpan Silence)
{
    public string Row(string what) =>
        $"| {what} | {Taken.TotalSeconds:0.0} | {Stall.TotalMilliseconds:0} | {Missing} | {Silence.TotalMilliseconds:0} |";
}
