namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>
/// What a bridge has, as far as is known: listings, and what was done since. Reconciling a room reads here instead of asking, so
/// that ten thousand rooms can be confirmed without ten thousand listings.
/// </summary>
internal sealed class BridgeInventory
{
    private readonly Lock _gate = new();
    private readonly Dictionary<long, (BridgeRoom Room, long Stamp)> _rooms = [];
    private readonly Dictionary<string, long> _idByUid = new(StringComparer.Ordinal);
    private readonly Dictionary<long, IReadOnlyList<BridgeForwarder>> _forwarders = [];
    private long _clock;
    private long _revision;

    /// <summary>Grows with each change of the rooms.</summary>
    public long Revision => Volatile.Read(ref _revision);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _rooms.Count;
            }
        }
    }

    /// <summary>To be called before a listing is asked for; what is made from here on survives the listing.</summary>
    public long BeginListing() => Interlocked.Increment(ref _clock);

    /// <returns>UIDs of our rooms that came, went or changed.</returns>
    public IReadOnlyList<string> CompleteListing(long began, IReadOnlyList<BridgeRoom> listed)
    {
        lock (_gate)
        {
            if (IsKnown_NeedsLock(listed))
            {
                return [];
            }

            var changed = new HashSet<string>(StringComparer.Ordinal);
            var present = listed.Select(room => room.Id).ToHashSet();
            foreach (var (room, stamp) in _rooms.Values.Where(one => !present.Contains(one.Room.Id)).ToList())
            {
                // A bridge answers requests out of order: a listing can lack a room that was made while it was under way.
                if (stamp <= began)
                {
                    Remove_NeedsLock(room.Id);
                    Note(changed, room);
                }
            }

            foreach (var room in listed)
            {
                if (!_rooms.TryGetValue(room.Id, out var known) || known.Room != room)
                {
                    Put_NeedsLock(room, known.Stamp);
                    Note(changed, room);
                }
            }

            return [.. changed];
        }
    }

    public BridgeRoom? Find(string uid)
    {
        lock (_gate)
        {
            return _idByUid.TryGetValue(uid, out var id) ? _rooms[id].Room : null;
        }
    }

    public BridgeRoom? Get(long roomId)
    {
        lock (_gate)
        {
            return _rooms.TryGetValue(roomId, out var known) ? known.Room : null;
        }
    }

    /// <summary>Our own rooms.</summary>
    public IReadOnlyList<BridgeRoom> OwnRooms()
    {
        lock (_gate)
        {
            return [.. _rooms.Values.Where(one => one.Room.Uid is not null).Select(one => one.Room)];
        }
    }

    /// <summary>What there is for one LiveRoom: one room, unless somebody made another with its description.</summary>
    public IReadOnlyList<BridgeRoom> OwnRooms(string uid)
    {
        lock (_gate)
        {
            return _idByUid.ContainsKey(uid)
                ? [.. _rooms.Values.Where(one => string.Equals(one.Room.Uid, uid, StringComparison.Ordinal)).Select(one => one.Room)]
                : [];
        }
    }

    public void Add(BridgeRoom room)
    {
        lock (_gate)
        {
            Put_NeedsLock(room, Interlocked.Increment(ref _clock));
        }
    }

    public void Remove(long roomId)
    {
        lock (_gate)
        {
            Remove_NeedsLock(roomId);
        }
    }

    /// <summary>The room's forwarders as last seen, or null where they have to be asked for.</summary>
    public IReadOnlyList<BridgeForwarder>? ForwardersOf(long roomId)
    {
        lock (_gate)
        {
            return _forwarders.GetValueOrDefault(roomId);
        }
    }

    /// <returns>Whether they are others than were known.</returns>
    public bool SetForwarders(long roomId, IReadOnlyList<BridgeForwarder>? forwarders)
    {
        lock (_gate)
        {
            var known = _forwarders.GetValueOrDefault(roomId);
            if (forwarders is null)
            {
                _forwarders.Remove(roomId);
                return known is not null;
            }

            _forwarders[roomId] = forwarders;
            return known is null || !known.OrderBy(one => one.StreamId).SequenceEqual(forwarders.OrderBy(one => one.StreamId));
        }
    }

    /// <summary>Forgets what a bridge that was lost had: it may have been restarted.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            Volatile.Write(ref _revision, _revision + 1);
            _rooms.Clear();
            _idByUid.Clear();
            _forwarders.Clear();
        }
    }

    private static void Note(HashSet<string> changed, BridgeRoom room)
    {
        if (room.Uid is { } uid)
        {
            changed.Add(uid);
        }
    }

    /// <summary>Mostly nothing has changed, and a thousand rooms are listed in a second.</summary>
    private bool IsKnown_NeedsLock(IReadOnlyList<BridgeRoom> listed)
    {
        for (var i = 0; i < listed.Count; i++)
        {
            if (!_rooms.TryGetValue(listed[i].Id, out var known) || known.Room != listed[i])
            {
                return false;
            }
        }

        return listed.Count == _rooms.Count;
    }

    private void Put_NeedsLock(BridgeRoom room, long stamp)
    {
        Volatile.Write(ref _revision, _revision + 1);
        _rooms[room.Id] = (room, stamp);
        if (room.Uid is { } uid)
        {
            // Should two rooms carry one UID, the lower id is the room and the other an orphan, whatever order they come in.
            _idByUid[uid] = _idByUid.TryGetValue(uid, out var other) && _rooms.ContainsKey(other) ? Math.Min(other, room.Id) : room.Id;
        }
    }

    private void Remove_NeedsLock(long roomId)
    {
        Volatile.Write(ref _revision, _revision + 1);
        _forwarders.Remove(roomId);
        if (_rooms.Remove(roomId, out var known) && known.Room.Uid is { } uid && _idByUid.GetValueOrDefault(uid) == roomId)
        {
            _idByUid.Remove(uid);
        }
    }
}
