using System.Diagnostics;

namespace LiveOps.EndToEnd.Tests;

/// <summary>Waits for something outside this process, whose changes cannot be awaited, to come true.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public static Task BecomesAsync(Func<bool> condition, TimeSpan within, Func<string> otherwise) =>
        BecomesAsync(() => Task.FromResult(condition()), within, otherwise);

    public static async Task BecomesAsync(Func<Task<bool>> condition, TimeSpan within, Func<string> otherwise)
    {
        var clock = Stopwatch.StartNew();
        while (!await condition())
        {
            if (clock.Elapsed > within)
            {
                throw new TimeoutException($"after {within.TotalSeconds:F1} s: {otherwise()}");
            }

            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }
}
