using System.Diagnostics;

namespace LiveOps.Standalone.Tests;

/// <summary>Waits for what other processes bring about.</summary>
internal static class Until
{
    public static async Task TrueAsync(Func<Task<bool>> condition, TimeSpan patience, Func<string> describe)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            (Stopwatch.GetElapsedTime(started) < patience).ShouldBeTrue(describe());
            await Task.Delay(TimeSpan.FromMilliseconds(20), TestContext.Current.CancellationToken);
        }
    }

    public static Task TrueAsync(Func<bool> condition, TimeSpan patience, Func<string> describe) =>
        TrueAsync(() => Task.FromResult(condition()), patience, describe);
}
