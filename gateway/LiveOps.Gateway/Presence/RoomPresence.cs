namespace LiveOps.Gateway.Presence;

/// <summary>The members of one room.</summary>
internal sealed class RoomPresence
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _places.Count;
            }
        }
    }

    public EnterResult Enter(Entrant entrant, int limit)
    {
        lock (_lock)
        {
            if (_places.TryGetValue(entrant.UserId, out var held))
            {
                if (held.ConnectionId is not null && held.ClientId != entrant.ClientId)
                {
                    return EnterResult.HeldElsewhere;
                }
            }
            else if (_places.Count >= limit)
            {
                return EnterResult.Full;
            }

            _places[entrant.UserId] = (held ?? new Place { Role = entrant.Role }) with
            {
                ClientId = entrant.ClientId,
                ConnectionId = entrant.ConnectionId,
            };
            return EnterResult.Entered;
        }
    }

    /// <returns>Whether the others see a difference.</returns>
    public bool SetStatus(string userId, string status, long now)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(userId, out var place))
            {
                return false;
            }

            _places[userId] = place with { Status = status, StatusAt = now, Shown = true };
            return !place.Shown || place.Status != status;
        }
    }

    public void Detach(string userId, Guid connectionId)
    {
        lock (_lock)
        {
            if (_places.TryGetValue(userId, out var place) && place.ConnectionId == connectionId)
            {
                _places[userId] = place with { ConnectionId = null };
            }
        }
    }

    /// <returns>Whether the others see a difference.</returns>
    public bool Leave(string userId, Guid? connectionId)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(userId, out var place) ||
                (connectionId is not null && place.ConnectionId is not null && place.ConnectionId != connectionId))
            {
                return false;
            }

            _places.Remove(userId);
            return place.Shown;
        }
    }

    /// <summary>Stops showing those whose last status is too old.</summary>
    /// <returns>Whether there were any.</returns>
    public bool Sweep(TimeProvider time, TimeSpan activeFor)
    {
        lock (_lock)
        {
            var silent = _places.Where(entry => entry.Value.Shown && time.GetElapsedTime(entry.Value.StatusAt) >= activeFor).ToList();
            silent.ForEach(entry => _places[entry.Key] = entry.Value with { Shown = false });
            return silent.Count > 0;
        }
    }

    public IReadOnlyList<RoomMember> Active(TimeProvider time, TimeSpan activeFor)
    {
        lock (_lock)
        {
            return [.. _places
                .Where(entry => entry.Value.Shown && time.GetElapsedTime(entry.Value.StatusAt) < activeFor)
                .Select(entry => new RoomMember(entry.Key, entry.Value.Role, entry.Value.Status))];
        }
    }

    private sealed record Place
    {
        public required string Role { get; init; }

        public Guid ClientId { get; init; }

        /// <summary>Null while no connection holds the place.</summary>
        public Guid? ConnectionId { get; init; }

        public string Status { get; init; } = "";

        /// <summary>Timestamp of the last status.</summary>
        public long StatusAt { get; init; }

        /// <summary>The others have been told of this member.</summary>
        public bool Shown { get; init; }
    }
}
