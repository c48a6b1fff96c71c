namespace LiveOps.Operator.Nodes.Links;

/// <summary>Delays that double from try to try, each shortened by up to half at random so that many nodes do not return in step.</summary>
internal sealed class Backoff(NodeLinkOptions options, Random random)
{
    private double _next = options.ReconnectMilliseconds;

    public TimeSpan Next()
    {
        var delay = _next;
        _next = Math.Min(_next * 2, options.MaxReconnectMilliseconds);
        return TimeSpan.FromMilliseconds(delay * (0.5 + (random.NextDouble() / 2)));
    }

    public void Reset() => _next = options.ReconnectMilliseconds;
}
