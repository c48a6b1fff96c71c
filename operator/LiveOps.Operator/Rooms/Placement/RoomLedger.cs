using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>
/// Who is placed where. A decision counts from the moment it is made, not from when it is in a status: of fifty rooms that come at
/// once each sees the forty-nine others. Every question is answered without going through all rooms.
/// </summary>
internal sealed class RoomLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, RoomPlacement> _rooms = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, string> _uidByRoom = [];
    private readonly Dictionary<ObjectKey, NodeLoad> _loads = [];
    private readonly Dictionary<ObjectKey, HashSet<string>> _uidsByNode = [];

    /// <summary>Called, outside the lock, for each node whose load changed.</summary>
    public Action<ObjectKey>? LoadChanged { get; set; }

    /// <summary>Called, outside the lock, when there is more room somewhere.</summary>
    public Action? Freed { get; set; }

    public RoomPlacement? Find(string uid)
    {
        lock (_gate)
        {
            return _rooms.GetValueOrDefault(uid);
        }
    }

    public NodeLoad LoadOf(ObjectKey node)
    {
        lock (_gate)
        {
            return _loads.GetValueOrDefault(node);
        }
    }

    public IReadOnlyList<RoomPlacement> RoomsOn(ObjectKey node)
    {
        lock (_gate)
        {
            return _uidsByNode.TryGetValue(node, out var uids) ? [.. uids.Select(uid => _rooms[uid])] : [];
        }
    }

    /// <summary>Records where a room is; a room that is placed keeps what it has, apart from its number of anchors.</summary>
    public RoomPlacement Enter(RoomPlacement placement)
    {
        lock (_gate)
        {
            var known = _rooms.GetValueOrDefault(placement.Uid);
            placement = known is null ? placement : known with { Anchors = placement.Anchors, Room = placement.Room };
            if (known == placement)
            {
                return known;
            }

            Replace_NeedsLock(known, placement);
        }

        Announce(placement);
        return placement;
    }

    /// <summary>Decides where a room goes and reserves it there, in one step.</summary>
    /// <param name="candidates">The nodes; called with the loads of this moment.</param>
    public PlacementDecision Place(string uid, PlacementRequest request, Func<Func<ObjectKey, NodeLoad>, IEnumerable<NodeCandidate>> candidates)
    {
        PlacementDecision decision;
        RoomPlacement before;
        lock (_gate)
        {
            before = _rooms[uid];
            decision = Scheduler.Decide(request, candidates(node => _loads.GetValueOrDefault(node)));
            if (decision.Node is not { } node)
            {
                return decision;
            }

            Replace_NeedsLock(before, before.With(request.Role, node));
        }

        Announce(before.With(request.Role, decision.Node));
        Announce(before);
        return decision;
    }

    /// <summary>Gives back what the room had reserved with that role.</summary>
    public void Vacate(string uid, NodeRole role)
    {
        RoomPlacement? before;
        lock (_gate)
        {
            before = _rooms.GetValueOrDefault(uid);
            if (before?.On(role) is null)
            {
                return;
            }

            Replace_NeedsLock(before, before.With(role, null));
        }

        Announce(before);
        Freed?.Invoke();
    }

    /// <summary>The UID of the room that was last known by a name, or null.</summary>
    public string? UidOf(ObjectKey room)
    {
        lock (_gate)
        {
            return _uidByRoom.GetValueOrDefault(room);
        }
    }

    /// <summary>Forgets a room that is off air or gone.</summary>
    public void Remove(string uid)
    {
        RoomPlacement? before;
        lock (_gate)
        {
            if (!_rooms.Remove(uid, out before))
            {
                return;
            }

            Release_NeedsLock(before, before.Bridge, before.Anchors);
            Release_NeedsLock(before, before.Mixer, 0);
            if (string.Equals(_uidByRoom.GetValueOrDefault(before.Room), uid, StringComparison.Ordinal))
            {
                _uidByRoom.Remove(before.Room);
            }
        }

        Announce(before);
        Freed?.Invoke();
    }

    private void Replace_NeedsLock(RoomPlacement? before, RoomPlacement after)
    {
        if (before is not null)
        {
            Release_NeedsLock(before, before.Bridge, before.Anchors);
            Release_NeedsLock(before, before.Mixer, 0);
        }

        _rooms[after.Uid] = after;
        _uidByRoom[after.Room] = after.Uid;
        Reserve_NeedsLock(after, after.Bridge, after.Anchors);
        Reserve_NeedsLock(after, after.Mixer, 0);
    }

    private void Reserve_NeedsLock(RoomPlacement room, ObjectKey? node, int anchors)
    {
        if (node is { } key)
        {
            _loads[key] = _loads.GetValueOrDefault(key).Plus(anchors);
            if (!_uidsByNode.TryGetValue(key, out var uids))
            {
                _uidsByNode[key] = uids = new(StringComparer.Ordinal);
            }

            uids.Add(room.Uid);
        }
    }

    private void Release_NeedsLock(RoomPlacement room, ObjectKey? node, int anchors)
    {
        if (node is not { } key)
        {
            return;
        }

        _loads[key] = _loads[key].Minus(anchors);
        _uidsByNode[key].Remove(room.Uid);
        if (_uidsByNode[key].Count == 0)
        {
            _uidsByNode.Remove(key);
            _loads.Remove(key);
        }
    }

    private void Announce(RoomPlacement placement)
    {
        foreach (var node in new[] { placement.Bridge, placement.Mixer })
        {
            if (node is { } key)
            {
                LoadChanged?.Invoke(key);
            }
        }
    }
}
