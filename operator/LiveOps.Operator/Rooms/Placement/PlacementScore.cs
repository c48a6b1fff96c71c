using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>
/// How good a node is for a room: least allocated first, so that the load is spread; among nodes of pools most allocated first, so that
/// some stay empty and can be removed. Nodes of pools come after all others, which are there anyway.
/// </summary>
internal static class PlacementScore
{
    /// <summary>0 to 100; nodes of pools and others are compared among themselves only.</summary>
    public static double Of(PlacementRequest request, NodeCandidate node) => node.IsPooled ? 100 - Free(request, node) : Free(request, node);

    /// <summary>0 (nothing left) to 100 (empty): what would be left free, averaged over what the node's capacity counts.</summary>
    private static double Free(PlacementRequest request, NodeCandidate node)
    {
        var load = node.Load.Plus(request.Anchors);
        var rooms = Free(load.Rooms, node.Capacity.Rooms);
        return node.Role == NodeRole.Bridge ? (rooms + Free(load.Anchors, node.Capacity.Anchors)) / 2 : rooms;
    }

    private static double Free(int taken, int capacity) => capacity <= 0 ? 0 : Math.Max(0, 100.0 * (capacity - taken) / capacity);
}
