using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>The places that this gateway holds, as far as it knows.</summary>
internal sealed class HeldPlaces
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ObjectKey, Dictionary<string, (Holding Holding, PlaceState State)>> _rooms = [];

    public void Add(Holding holding, PlaceState state)
    {
        lock (_lock)
        {
            if (!_rooms.TryGetValue(holding.Room, out var places))
            {
                _rooms[holding.Room] = places = new(StringComparer.Ordinal);
            }

            places[holding.UserId] = (holding, state);
        }
    }

    public bool Contains(ObjectKey room, string userId, long fence)
    {
        lock (_lock)
        {
            return _rooms.TryGetValue(room, out var places) && places.TryGetValue(userId, out var place) && place.Holding.Fence == fence;
        }
    }

    /// <summary>Keeps what would be put back into a Redis that has lost its data.</summary>
    public void Change(Holding holding, Func<PlaceState, PlaceState> change)
    {
        lock (_lock)
        {
            if (_rooms.TryGetValue(holding.Room, out var places) && places.TryGetValue(holding.UserId, out var place) && place.Holding.Fence == holding.Fence)
            {
                places[holding.UserId] = (holding, change(place.State));
            }
        }
    }

    public void Remove(ObjectKey room, string userId, long fence)
    {
        lock (_lock)
        {
            if (_rooms.TryGetValue(room, out var places) && places.TryGetValue(userId, out var place) && place.Holding.Fence == fence &&
                places.Remove(userId) && places.Count == 0)
            {
                _rooms.Remove(room);
            }
        }
    }

    public IReadOnlyList<ObjectKey> Rooms()
    {
        lock (_lock)
        {
            return [.. _rooms.Keys];
        }
    }

    public IReadOnlyList<(Holding Holding, PlaceState State)> InRoom(ObjectKey room)
    {
        lock (_lock)
        {
            return _rooms.TryGetValue(room, out var places) ? [.. places.Values] : [];
        }
    }
}
