namespace LiveOps.TestKit.Time;

/// <summary>Waits for what must become true and cannot be awaited.</summary>
public static class Eventually
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Returns when the condition holds, and fails when it does not within the limit.</summary>
    public static Task HoldsAsync(Func<bool> condition, string what, CancellationToken cancellationToken, TimeSpan? within = null) =>
        HoldsAsync(condition, within ?? TimeSpan.FromSeconds(10), () => what, cancellationToken);

    /// <summary>As above; <paramref name="explain"/> tells, at the end of a vain wait, what was waited for and what was seen instead.</summary>
    public static Task HoldsAsync(Func<bool> condition, TimeSpan within, Func<string> explain, CancellationToken cancellationToken) =>
        HoldsAsync(() => Task.FromResult(condition()), within, explain, cancellationToken);

    public static async Task HoldsAsync(
        Func<Task<bool>> condition, TimeSpan within, Func<string> explain, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var pause = ShortestPause; !await condition(); pause = pause < LongestPause ? 2 * pause : LongestPause)
        {
            if (TimeProvider.System.GetElapsedTime(began) > within)
            {
                throw new TimeoutException($"Not within {within.TotalSeconds:F1} s: {explain()}");
            }

            await Task.Delay(pause, cancellationToken);
        }
    }
}
