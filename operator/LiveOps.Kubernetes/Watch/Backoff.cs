namespace LiveOps.Kubernetes.Watch;

/// <summary>Growing delays between attempts, spread at random so that many clients of one server do not return together.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Random random)
{
    private int _failures;

    /// <summary>The delay before the next attempt: half to all of a span that doubles each time.</summary>
    public TimeSpan Next()
    {
        // 2^30 times any sensible first delay is beyond any sensible longest one.
        var span = first * (1 << Math.Min(_failures++, 30));
        return (span < longest ? span : longest) * (0.5 + (random.NextDouble() / 2));
    }

    public void Reset() => _failures = 0;
}
