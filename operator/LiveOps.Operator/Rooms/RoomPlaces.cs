using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Nodes;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>Places a room's bridge and mixer, and sees to it that a room without one is looked at again.</summary>
internal sealed class RoomPlaces(RoomPlacer placer, NodeWaiters waiters, RoomMetrics metrics, IEventRecorder events)
{
    public RoomPlace Place(LiveRoom room)
    {
        metrics.Wanted(room);
        placer.Enter(room);
        var key = ObjectKey.Of(room);

        // Noted before looking, so that a node that comes up in between is not missed.
        waiters.Add(key);
        var place = new RoomPlace(placer.Place(room, NodeRole.Bridge), placer.Place(room, NodeRole.Mixer));
        if (place is { Bridge: { Node.IsUp: true, Wanting: false }, Mixer: { Node.IsUp: true, Wanting: false } })
        {
            waiters.Remove(key);
        }

        var decided = new[] { place.Bridge, place.Mixer }.Where(one => one.Decided).Select(one => one.Explanation).ToList();
        if (decided.Count > 0)
        {
            events.Record(room, EventType.Normal, RoomReason.Scheduled, $"placed on {string.Join(" and ", decided)}");
        }

        return place;
    }

    public void Leave(LiveRoom room) => waiters.Remove(ObjectKey.Of(room));
}
