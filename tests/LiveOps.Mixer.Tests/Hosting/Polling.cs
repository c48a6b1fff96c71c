namespace LiveOps.Mixer.Tests.Hosting;

internal static class Polling
{
    /// <summary>Waits until the condition holds; the token ends a wait that would be in vain.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
        {
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }
}
