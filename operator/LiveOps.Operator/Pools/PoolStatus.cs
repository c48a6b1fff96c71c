using LiveOps.Operator.Apply;
using LiveOps.Operator.Rooms;
using LiveOps.Resources.Pools;

namespace LiveOps.Operator.Pools;

/// <summary>Renders a pool's status. Pure.</summary>
internal static class PoolStatus
{
    public static MediaPoolStatus Render(MediaPool pool, IReadOnlyList<PoolNode> nodes, PoolDecision decision, int waiting, DateTimeOffset now)
    {
        var inService = nodes.Where(node => node.InService).ToList();
        var free = inService.Sum(node => node.Free);
        var ready = nodes.Count(node => node.IsReady);
        var isShort = free - waiting < pool.Spec.BufferRooms;
        var finding = isShort && nodes.Count >= pool.Spec.Max
            ? Finding.False(PoolReason.AtMaximum, $"{free} rooms are free of the {pool.Spec.BufferRooms} to be kept free, but there are {nodes.Count} of at most {pool.Spec.Max} nodes")
            : ready < Math.Min(pool.Spec.Min, nodes.Count) || inService.Count < pool.Spec.Min ? Finding.False(PoolReason.NodesNotReady, $"{ready} of at least {pool.Spec.Min} nodes are ready")
            : Finding.True(PoolReason.Sized, $"{ready} of {nodes.Count} nodes are ready, {free} rooms are free");
        var conditions = new ConditionList(pool.Status?.Conditions, pool.Metadata.Generation, now);
        conditions.Set(RoomCondition.Ready, finding);
        conditions.Set(RoomCondition.Reconciling, decision.Action == PoolAction.Nothing
            ? Finding.False(PoolReason.Sized, "nothing is to be done")
            : Finding.True(PoolReason.Resizing, decision.Reason));
        return new()
        {
            ObservedGeneration = pool.Metadata.Generation,
            Nodes = nodes.Count,
            Ready = ready,
            Rooms = nodes.Sum(node => node.Rooms),
            Free = free,
            Conditions = conditions.Items,
        };
    }
}
