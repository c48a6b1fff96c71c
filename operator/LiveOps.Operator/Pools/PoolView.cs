using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Pools;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Pools;

/// <summary>Looks at a pool's nodes, and at the rooms that wait for one.</summary>
internal sealed class PoolView(NodeDirectory directory, RoomLedger ledger, NodeWaiters waiters, IInformer<LiveRoom> rooms, TimeProvider time)
{
    /// <summary>How long a node that was just made may take to be reached before its places count for nothing.</summary>
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(2);

    /// <summary>
    /// The order matters: what is placed on a node is read after whether rooms can be placed on it. Read the other way round, a room
    /// that came in between would be on a node that is removed as empty.
    /// </summary>
    public PoolNode Look(MediaPool pool, MediaNode node)
    {
        var key = ObjectKey.Of(node);
        var live = directory.Find(key);
        var isRetiring = node.Metadata.Annotations?.ContainsKey(PoolRenderer.RetiringAnnotation) == true;
        var takesNoMore = live is null || live.Node.Spec.Unschedulable;
        var load = ledger.LoadOf(key);
        var isDraining = live?.Drain is not null || node.Spec.Drain is not null || node.Metadata.DeletionTimestamp is not null;
        var isLost = live?.IsUp != true && time.GetUtcNow() - (node.Metadata.CreationTimestamp ?? default) > Starting;
        return new()
        {
            Key = key,
            Rooms = load.Rooms,
            Free = Free(node.Spec, load),
            IsReady = live?.IsUp == true,
            // A node whose retirement the scheduler has not seen yet is out of service, but not on its way out.
            IsOut = isDraining || isLost || (node.Spec.Unschedulable && !isRetiring) || (isRetiring && !takesNoMore),
            IsRetiring = isRetiring && takesNoMore && !isDraining,
            IsOutdated = PoolRenderer.IsOutdated(pool, node),
            IsMade = live?.IsMade == true && live.Node.Metadata.Generation == node.Metadata.Generation,
        };
    }

    /// <summary>Rooms that find no node of the pool's role, or none to leave theirs for, and for which a node of this pool would do.</summary>
    public int Waiting(MediaPool pool)
    {
        var role = pool.Spec.Role;
        var homeless = waiters.Rooms.Where(room => ledger.UidOf(room) is { } uid && ledger.Find(uid) is { } placed && placed.On(role) is null);
        var stranded = directory.All.Where(live => live.Node.Spec.Role == role && live is { Drain: not null, DrainObstacle: not null })
            .SelectMany(live => ledger.RoomsOn(live.Key).Where(placed => placed.On(role) == live.Key && placed.Move is null))
            .Select(placed => placed.Room);
        var labels = PoolRenderer.Node(pool, "").Metadata.Labels;
        return homeless.Concat(stranded).Select(rooms.Get).OfType<LiveRoom>().Count(room => IsSelected(room, role, labels));
    }

    private static bool IsSelected(LiveRoom room, NodeRole role, IReadOnlyDictionary<string, string>? labels) =>
        PlacementRequest.For(room, role).NodeSelector?.All(wanted => string.Equals(labels?.GetValueOrDefault(wanted.Key), wanted.Value, StringComparison.Ordinal)) != false;

    /// <summary>A bridge also runs out of anchors: rooms to come are taken to be as large as those that are there.</summary>
    private static int Free(MediaNodeSpec spec, NodeLoad load)
    {
        var free = Math.Max(0, spec.Capacity.Rooms - load.Rooms);
        var each = load.Rooms > 0 ? Math.Max(1.0, (double)load.Anchors / load.Rooms) : new LiveRoomSpec().MaxAnchors;
        return spec.Role == NodeRole.Bridge ? Math.Min(free, Math.Max(0, (int)((spec.Capacity.Anchors - load.Anchors) / each))) : free;
    }
}
