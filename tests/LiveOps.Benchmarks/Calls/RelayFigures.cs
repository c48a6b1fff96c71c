using LiveOps.Benchmarks.Measuring;

namespace LiveOps.Benchmarks.Calls;

/// <summary>What one relay did in the window.</summary>
internal sealed record RelayFigures
{
    /// <summary>Of each message that arrived.</summary>
    public required double[] SortedMilliseconds { get; init; }

    public required double PerSecond { get; init; }

    /// <summary>CPU in cores over the window, memory at its end.</summary>
    public required ProcessUsage Usage { get; init; }

    /// <summary>Nearest rank.</summary>
    public double At(double quantile) => SortedMilliseconds[Math.Max(0, (int)Math.Ceiling(quantile * SortedMilliseconds.Length) - 1)];
}
