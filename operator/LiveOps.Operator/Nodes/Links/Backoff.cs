namespace LiveOps.Operator.Nodes.Links;

/// <summary>
/// Delays that stay short for about a second, in which a process that is restarted in place is back, and then double from try to try. Each is
/// shortened by up to half at random so that many nodes do not return in step.
/// </summary>
internal sealed class Backoff(NodeLinkOptions options, Random random)
{
    private const int EagerTries = 25;
    private const int MostDoublings = 30;

    private int _tries;

    public TimeSpan Next()
    {
        var doublings = Math.Clamp(++_tries - EagerTries, 0, MostDoublings);
        var delay = Math.Min(options.ReconnectMilliseconds * Math.Pow(2, doublings), options.MaxReconnectMilliseconds);
        return TimeSpan.FromMilliseconds(delay * (0.5 + (random.NextDouble() / 2)));
    }

    public void Reset() => _tries = 0;
}
