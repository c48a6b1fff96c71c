using System.Diagnostics.Metrics;

namespace LiveOps.Gateway.Hosting;

/// <summary>What the gateway counts (meter <c>LiveOps.Gateway</c>).</summary>
internal static class GatewayMetrics
{
    public const string MeterName = "LiveOps.Gateway";

    private static readonly Meter Meter = new(MeterName);

    public static UpDownCounter<int> Connections { get; } =
        Meter.CreateUpDownCounter<int>("liveops.gateway.signaling.connections", description: "Open signaling connections.");
}
