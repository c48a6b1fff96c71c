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
    private long _revision;

    /// <summary>Grows with each change.</summary>
    public long Revision => Volatile.Read(ref _revision);

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
    public PlacementDecision Place(string uid, PlacementRequest request, Func<Func<ObjectKey, NodeLoad>, IEnumerable<NodeCandidate>> candidates) =>
        Place(uid, request, candidates, (before, node) => before.With(request.Role, node));

    /// <summary>Decides where a room is to be moved and reserves it there too, in one step; until it is moved it stays where it is.</summary>
    /// <param name="candidates">As above.</param>
    public PlacementDecision PlaceMove(string uid, PlacementRequest request, Func<Func<ObjectKey, NodeLoad>, IEnumerable<NodeCandidate>> candidates) =>
        Place(uid, request, candidates, (before, node) => before with { Move = new(request.Role, before.On(request.Role)!.Value, node, MoveStage.Preparing) });

    /// <summary>Changes where a room is; what it holds no longer is free for others.</summary>
    /// <returns>Where it is then, or null if it is not known.</returns>
    public RoomPlacement? Change(string uid, Func<RoomPlacement, RoomPlacement> change)
    {
        RoomPlacement? before;
        RoomPlacement after;
        lock (_gate)
        {
            before = _rooms.GetValueOrDefault(uid);
            if (before is null || (after = change(before)) == before)
            {
                return before;
            }

            Replace_NeedsLock(before, after);
        }

        Announce(before);
        Freed?.Invoke();
        return after;
    }

    /// <summary>Gives back what the room had reserved with that role.</summary>
    public void Vacate(string uid, NodeRole role) => Change(uid, room => room.With(role, null));

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

            Release_NeedsLock(before);
            if (string.Equals(_uidByRoom.GetValueOrDefault(before.Room), uid, StringComparison.Ordinal))
            {
                _uidByRoom.Remove(before.Room);
            }
        }

        Announce(before);
        Freed?.Invoke();
    }

    private PlacementDecision Place(
        string uid,
        PlacementRequest request,
        Func<Func<ObjectKey, NodeLoad>, IEnumerable<NodeCandidate>> candidates,
        Func<RoomPlacement, ObjectKey, RoomPlacement> place)
    {
        PlacementDecision decision;
        RoomPlacement before, after;
        lock (_gate)
        {
            before = _rooms[uid];
            decision = Scheduler.Decide(request, candidates(node => _loads.GetValueOrDefault(node)));
            if (decision.Node is not { } node)
            {
                return decision;
            }

            after = place(before, node);
            Replace_NeedsLock(before, after);
        }

        Announce(after);
        Announce(before);
        return decision;
    }

    private void Replace_NeedsLock(RoomPlacement? before, RoomPlacement after)
    {
        Volatile.Write(ref _revision, _revision + 1);
        if (before is not null)
        {
            Release_NeedsLock(before);
        }

        _rooms[after.Uid] = after;
        _uidByRoom[after.Room] = after.Uid;
        foreach (var (node, anchors) in after.Shares())
        {
            _loads[node] = _loads.GetValueOrDefault(node).Plus(anchors);
            if (!_uidsByNode.TryGetValue(node, out var uids))
            {
                _uidsByNode[node] = uids = new(StringComparer.Ordinal);
            }

            uids.Add(after.Uid);
        }
    }

    private void Release_NeedsLock(RoomPlacement room)
    {
        Volatile.Write(ref _revision, _revision + 1);
        foreach (var (node, anchors) in room.Shares())
        {
            _loads[node] = _loads[node].Minus(anchors);
            _uidsByNode[node].Remove(room.Uid);
            if (_uidsByNode[node].Count == 0)
            {
                _uidsByNode.Remove(node);
                _loads.Remove(node);
            }
        }
    }

    private void Announce(RoomPlacement placement)
    {
        foreach (var (node, _) in placement.Shares())
        {
            LoadChanged?.Invoke(node);
        }
    }
}
