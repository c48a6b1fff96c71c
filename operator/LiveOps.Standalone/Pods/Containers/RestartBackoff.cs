namespace LiveOps.Standalone.Pods.Containers;

/// <summary>How long a container that ended waits for its next start: not at all the first time, then ever longer.</summary>
internal sealed class RestartBackoff(PodRunnerOptions options)
{
    private int _restarts;

    public TimeSpan Next(TimeSpan ran)
    {
        if (ran >= options.BackoffReset)
        {
            _restarts = 0;
        }

        var doublings = _restarts++ - 1;
        if (doublings < 0)
        {
            return TimeSpan.Zero;
        }

        // Past 2^30 the longest wait is reached whatever the first one is.
        var wait = options.FirstBackoff * Math.Pow(2, Math.Min(doublings, 30));
        return wait < options.LongestBackoff ? wait : options.LongestBackoff;
    }
}
