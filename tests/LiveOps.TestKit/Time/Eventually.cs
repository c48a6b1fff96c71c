namespace LiveOps.TestKit.Time;

/// <summary>Waits for what must become true.</summary>
public static class Eventually
{
    /// <summary>Returns when the condition holds, and fails when it does not within the limit.</summary>
    public static async Task HoldsAsync(Func<bool> condition, string what, CancellationToken cancellationToken, TimeSpan? within = null)
    {
        var limit = within ?? TimeSpan.FromSeconds(10);
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            if (TimeProvider.System.GetElapsedTime(began) > limit)
            {
                throw new TimeoutException($"Not within {limit}: {what}.");
            }

            await Task.Delay(5, cancellationToken);
        }
    }
}
