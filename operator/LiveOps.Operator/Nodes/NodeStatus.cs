using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Rooms;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Nodes;

/// <summary>Renders a MediaNode's status. Pure.</summary>
internal static class NodeStatus
{
    public const string Ready = "Ready";
    public const string Reachable = "Reachable";
    public const string Draining = "Draining";

    /// <param name="live">The node.</param>
    /// <param name="aim">Where the node is driven, or why it cannot be.</param>
    /// <param name="load">What is placed on the node.</param>
    /// <param name="now">The present.</param>
    public static MediaNodeStatus Render(LiveNode live, NodeAim aim, NodeLoad load, DateTimeOffset now)
    {
        var (node, link) = (live.Node, live.Link?.State);
        var reachable = Reach(aim, link);
        var conditions = new ConditionList(node.Status?.Conditions, node.Metadata.Generation, now);
        conditions.Set(Ready, IsReady(aim, reachable));
        conditions.Set(Reachable, reachable);
        conditions.Set(Draining, DrainStatus.Find(live, load));
        return new()
        {
            Phase = Phase(live, reachable, load),
            ObservedGeneration = node.Metadata.Generation,
            Conditions = conditions.Items,
            Address = aim.Address?.ToString(),
            Version = link?.Version ?? node.Status?.Version,
            Allocated = new() { Rooms = load.Rooms, Anchors = node.Spec.Role == NodeRole.Bridge ? load.Anchors : null },
            Drain = DrainStatus.Render(live.Drain, load),
        };
    }

    private static Finding Reach(NodeAim aim, LinkState? link) => (aim.Obstacle, link) switch
    {
        ({ } obstacle, _) => obstacle,
        (_, null) => Finding.False(NodeReason.Connecting, "it is being connected to"),
        (_, { Phase: LinkPhase.Up, Slow: { } slow }) =>
            Finding.True(NodeReason.Slow, $"connected at {aim.Address}, but slow: {slow}; give it more CPU or fewer rooms"),
        (_, { Phase: LinkPhase.Up }) => Finding.True(NodeReason.Connected, $"connected at {aim.Address}"),
        (_, { Phase: LinkPhase.Lost }) => Finding.False(NodeReason.Lost, $"the connection to {aim.Address} is lost: {link.Detail}"),
        (_, { Phase: LinkPhase.Unauthorized }) => Finding.False(NodeReason.Unauthorized, $"{aim.Address} refuses the credentials: {link.Detail}"),
        _ => Finding.False(NodeReason.Connecting, $"{aim.Address} cannot be reached yet: {link.Detail}"),
    };

    private static Finding IsReady(NodeAim aim, Finding reachable) =>
        reachable.IsTrue ? Finding.True(NodeReason.Ready, $"driven at {aim.Address}") : reachable;

    private static NodePhase Phase(LiveNode live, Finding reachable, NodeLoad load) =>
        live.Drain is not null ? load.Rooms > 0 ? NodePhase.Draining : NodePhase.Drained
        : reachable.IsTrue ? NodePhase.Ready
        : live.Node.Status?.Phase is null or NodePhase.Pending ? NodePhase.Pending
        : NodePhase.NotReady;
}
