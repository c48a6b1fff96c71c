using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Seats;

/// <summary>The seats that this gateway holds, by user and by room.</summary>
internal sealed class SeatRegistry
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(ObjectKey Room, string UserId), Seat> _byUser = [];
    private readonly Dictionary<ObjectKey, HashSet<Seat>> _byRoom = [];

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _byUser.Count;
            }
        }
    }

    public Seat? Find(ObjectKey room, string userId)
    {
        lock (_lock)
        {
            return _byUser.GetValueOrDefault((room, userId));
        }
    }

    public IReadOnlyList<Seat> All()
    {
        lock (_lock)
        {
            return [.. _byUser.Values];
        }
    }

    public IReadOnlyList<Seat> InRoom(ObjectKey room)
    {
        lock (_lock)
        {
            return _byRoom.TryGetValue(room, out var seats) ? [.. seats] : [];
        }
    }

    /// <summary>Adds a seat.</summary>
    /// <returns>The seat that its user had in the room until now.</returns>
    public Seat? Add(Seat seat)
    {
        lock (_lock)
        {
            var replaced = _byUser.GetValueOrDefault((seat.Room, seat.UserId));
            if (replaced is not null)
            {
                RemoveFromRoom_NeedsLock(replaced);
            }

            _byUser[(seat.Room, seat.UserId)] = seat;
            if (!_byRoom.TryGetValue(seat.Room, out var seats))
            {
                _byRoom[seat.Room] = seats = [];
            }

            seats.Add(seat);
            return replaced;
        }
    }

    /// <returns>False where it was removed already.</returns>
    public bool Remove(Seat seat)
    {
        lock (_lock)
        {
            if (_byUser.GetValueOrDefault((seat.Room, seat.UserId)) != seat)
            {
                return false;
            }

            _byUser.Remove((seat.Room, seat.UserId));
            RemoveFromRoom_NeedsLock(seat);
            return true;
        }
    }

    private void RemoveFromRoom_NeedsLock(Seat seat)
    {
        if (_byRoom.TryGetValue(seat.Room, out var seats) && seats.Remove(seat) && seats.Count == 0)
        {
            _byRoom.Remove(seat.Room);
        }
    }
}
