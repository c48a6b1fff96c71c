using System.Diagnostics.Metrics;
using LiveOps.Gateway.Edge;
using LiveOps.Gateway.Edge.Listeners;
using LiveOps.Gateway.Rooms;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Hosting;

/// <summary>Shows how many rooms, anchors and listeners there are; worked out when somebody looks.</summary>
internal sealed class RoomGauges
{
    public RoomGauges(IMeterFactory meters, RoomCatalog rooms, EdgeRooms edge, ListenerCensus census)
    {
        var meter = meters.Create(GatewayMetrics.MeterName);
        meter.CreateObservableGauge("liveops.gateway.rooms", () => ByPhase(rooms), description: "Rooms by phase.");
        meter.CreateObservableGauge("liveops.gateway.anchors", () => rooms.All().Sum(room => room.Status?.Anchors?.Count ?? 0), description: "Anchors in all rooms, as the operator counts.");
        meter.CreateObservableGauge("liveops.gateway.listeners", edge.CountListeners, description: "Listeners of this gateway in the last 15 to 30 s.");
        meter.CreateObservableGauge(
            "liveops.gateway.listeners.overall", census.Count, description: "Listeners of all gateways, each counted once; all gateways show the same, so take the highest and do not add them up.");
    }

    private static IEnumerable<Measurement<int>> ByPhase(RoomCatalog rooms) =>
        rooms.All().GroupBy(room => room.Status?.Phase ?? RoomPhase.Idle)
            .Select(group => new Measurement<int>(group.Count(), new KeyValuePair<string, object?>("phase", group.Key.ToString())));
}
