namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// Tells a silent node from a busy one: whatever comes is a sign of life. Time in which this process itself did not run, be it
/// starved or stopped, counts as one look only, since what the node sent meanwhile still waits to be read.
/// </summary>
internal static class SilenceWatch
{
    private const int LooksPerPing = 4;

    /// <param name="options">Say how long a silence may be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="silence">How long nothing has come.</param>
    /// <param name="look">Called at each look, several times in a ping's interval.</param>
    /// <param name="cancellationToken">Ends the watch.</param>
    /// <exception cref="NodeException">Nothing came for too long.</exception>
    public static async Task RunAsync(
        NodeLinkOptions options, TimeProvider time, Func<TimeSpan> silence, Action look, CancellationToken cancellationToken)
    {
        var period = options.Ping / LooksPerPing;
        var (silent, looked) = (TimeSpan.Zero, time.GetTimestamp());
        using var timer = new PeriodicTimer(period, time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            look();
            var (passed, heard) = (time.GetElapsedTime(looked), silence());
            looked = time.GetTimestamp();
            silent = heard <= passed ? heard : silent + (passed < 2 * period ? passed : 2 * period);
            if (silent >= options.Silence)
            {
                throw new NodeException(NodeFailure.Unreachable, $"it has been silent for {options.Silence.TotalSeconds:0.#} s");
            }
        }
    }
}
