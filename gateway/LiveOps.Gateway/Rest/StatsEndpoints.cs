using LiveOps.Gateway.Edge;
using LiveOps.Gateway.Edge.Listeners;
using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Seats;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Figures.</summary>
internal sealed class StatsEndpoints(RoomCatalog rooms, ListenerCensus census, EdgeCounters counters, SeatRegistry seats, RoomNaming naming)
{
    public IResult Get(HttpRequest request)
    {
        var @namespace = naming.NamespaceOf(request);
        var all = rooms.All().Where(room => room.Metadata.Namespace == @namespace).ToList();
        var anchors = all.Sum(room => room.Status?.Anchors?.Count ?? 0);
        var totals = new RoomTotals(all.Count, all.Count(room => room.Status?.Phase == RoomPhase.OnAir), anchors);
        var listeners = all.Sum(room => census.Count(ObjectKey.Of(room)));
        return TypedResults.Json(new StatsAnswer(new StatsBody(totals, anchors, listeners, census.IsPartial, seats.Count, counters.Totals())), RestJson.Default.StatsAnswer);
    }

    public IResult GetRoom(HttpRequest request, string id) =>
        naming.TryRead(request, id, out var key) && rooms.Find(key) is { } room
            ? TypedResults.Json(
                new RoomStatsAnswer(new RoomStatsBody(room.Status?.Anchors?.Count ?? 0, census.Count(key), census.IsPartial, room.OnAirSince())),
                RestJson.Default.RoomStatsAnswer)
            : RestErrors.NoRoom(id);
}
