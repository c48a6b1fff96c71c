using LiveOps.Gateway.Redis;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>How many listen, at all gateways: whoever asks several of them is one listener.</summary>
internal sealed class ListenerCensus(EdgeRooms rooms, ListenerReports reports, RedisLink redis)
{
    /// <summary>Only those of this gateway are known, as Redis is away.</summary>
    public bool IsPartial => redis.IsConfigured && !redis.IsConnected;

    public long Count(ObjectKey room) => Count($"{room.Namespace}/{room.Name}");

    /// <summary>Listeners of all rooms.</summary>
    public long Count() => rooms.Heard().Select(room => room.Name).Union(reports.Rooms, StringComparer.Ordinal).Sum(Count);

    private long Count(string name)
    {
        var here = rooms.Find(name)?.Listeners.Listeners();
        IEnumerable<ListenerSketch> others = IsPartial ? [] : reports.Of(name);
        return ListenerSketch.CountUnion([.. others, .. here is null ? [] : new[] { here }]);
    }
}
