using LiveOps.Benchmarks.Measuring;

namespace LiveOps.Benchmarks.Signaling;

/// <summary>What idle connections cost one gateway, and how long joins take at a steady rate.</summary>
internal static class SignalingBenchmark
{
    private const int Idle = 5000;
    private const int Joins = 2000;
    private const int JoinsPerSecond = 200;

    /// <summary>Connections opened at a time.</summary>
    private const int Openers = 50;

    /// <summary>Longer than two rounds of pings.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(25);

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var (before, after) = await MeasureIdleAsync(cancellationToken);
        var times = await MeasureJoinsAsync(cancellationToken);
        return $"""
            ## Signaling

            {Idle} WebSockets, each with a token of its own, open in one gateway process and idle but for pings. Memory is PSS.

            | | PSS, MiB | to reach |
            |---|---|---|
            | before the first | {before.PssMiB:0} | |
            | with all | {after.PssMiB:0} | 500 |
            | each, KiB | {(after.PssMiB - before.PssMiB) * 1024 / Idle:0.0} | |

            {Joins} joins at {JoinsPerSecond} a second, on connections that are open already, against a bridge that answers at once (a stub of the
            Janus API in the process that makes the load). From the time at which a join was due to its answer.

            | p50, ms | p90, ms | p99, ms | slowest, ms | p99 to reach, ms |
            |---|---|---|---|---|
            | {At(times, 0.5):0.0} | {At(times, 0.9):0.0} | {At(times, 0.99):0.0} | {times[^1]:0.0} | 250 |
            """;
    }

    private static async Task<(ProcessUsage Before, ProcessUsage After)> MeasureIdleAsync(CancellationToken cancellationToken)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(cancellationToken);
        var before = ProcessUsage.Of([gateway.ProcessId]);
        var callers = await ConnectAsync(gateway, Idle, cancellationToken);
        await Task.Delay(Settling, cancellationToken);
        var after = ProcessUsage.Of([gateway.ProcessId]);
        if (callers.FirstOrDefault(caller => !caller.IsOpen) is not null)
        {
            throw new InvalidOperationException("A connection did not stay open, so the figure would not be for all of them.");
        }

        callers.ForEach(caller => caller.Dispose());
        return (before, after);
    }

    private static async Task<double[]> MeasureJoinsAsync(CancellationToken cancellationToken)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(cancellationToken);
        var callers = await ConnectAsync(gateway, Joins, cancellationToken);
        await callers[0].JoinAsync(cancellationToken);

        var began = TimeProvider.System.GetTimestamp();
        var times = await Task.WhenAll(callers.Skip(1).Select((caller, index) => JoinAtAsync(caller, began, TimeSpan.FromSeconds((double)index / JoinsPerSecond), cancellationToken)));
        Array.Sort(times);
        callers.ForEach(caller => caller.Dispose());
        return times;
    }

    /// <returns>Milliseconds from the time at which the join was due, so that a late start counts too.</returns>
    private static async Task<double> JoinAtAsync(Caller caller, long began, TimeSpan due, CancellationToken cancellationToken)
    {
        if (due - TimeProvider.System.GetElapsedTime(began) is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait, cancellationToken);
        }

        await caller.JoinAsync(cancellationToken);
        return (TimeProvider.System.GetElapsedTime(began) - due).TotalMilliseconds;
    }

    private static async Task<List<Caller>> ConnectAsync(GatewayUnderTest gateway, int count, CancellationToken cancellationToken)
    {
        var callers = new Caller[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = cancellationToken }, async (index, token) =>
            callers[index] = await Caller.ConnectAsync(gateway, index, token));
        return [.. callers];
    }

    /// <summary>Nearest rank.</summary>
    private static double At(double[] sorted, double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1];
}
