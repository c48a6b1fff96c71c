using System.Diagnostics.Metrics;
using LiveOps.Gateway.Hosting;

namespace LiveOps.Gateway.Calls;

/// <summary>What peer calls count.</summary>
internal static class CallMetrics
{
    private static readonly Meter Meter = new(GatewayMetrics.MeterName);

    public static UpDownCounter<int> Connections { get; } =
        Meter.CreateUpDownCounter<int>("liveops.gateway.calls.connections", description: "Open call connections.");

    public static Counter<long> Messages { get; } =
        Meter.CreateCounter<long>("liveops.gateway.calls.messages", description: "Messages taken from call connections.");
}
