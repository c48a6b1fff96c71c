namespace LiveOps.Benchmarks.Edge;

/// <summary>What one run of load came to.</summary>
internal sealed record LoadResult
{
    public required double PerSecond { get; init; }

    /// <summary>Requests for each second of CPU, user and system, that the server used.</summary>
    public required double PerCpuSecond { get; init; }

    public required double P50Milliseconds { get; init; }

    public required double P99Milliseconds { get; init; }

    /// <summary>The run in the middle by requests per CPU second.</summary>
    public static LoadResult Median(IReadOnlyList<LoadResult> runs) => runs.OrderBy(run => run.PerCpuSecond).ElementAt(runs.Count / 2);
}
