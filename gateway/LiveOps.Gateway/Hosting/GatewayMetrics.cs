using System.Diagnostics.Metrics;

namespace LiveOps.Gateway.Hosting;

/// <summary>What the gateway counts (meter <c>LiveOps.Gateway</c>).</summary>
internal static class GatewayMetrics
{
    public const string MeterName = "LiveOps.Gateway";

    private static readonly Meter Meter = new(MeterName);

    public static UpDownCounter<int> Connections { get; } =
        Meter.CreateUpDownCounter<int>("liveops.gateway.signaling.connections", description: "Open signaling connections.");

    /// <summary>How long signaling methods take; that of <c>join</c> is what an anchor waits for.</summary>
    public static Histogram<double> Methods { get; } = Meter.CreateHistogram<double>(
        "liveops.gateway.signaling.duration", "s", "Time from a request to its answer, by method.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>Has the state of the connection to Redis shown.</summary>
    public static void Redis(Func<bool> isConnected) => Meter.CreateObservableGauge(
        "liveops.gateway.redis.connected", () => isConnected() ? 1 : 0, description: "1 while Redis can be reached, 0 while it cannot.");
}
