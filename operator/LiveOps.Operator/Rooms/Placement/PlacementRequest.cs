using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>What a room asks of the node it is to be placed on.</summary>
internal sealed record PlacementRequest
{
    public required NodeRole Role { get; init; }

    /// <summary>The room's namespace; nodes of the same one are named without it.</summary>
    public string? Namespace { get; init; }

    public int Anchors { get; init; }

    public IReadOnlyDictionary<string, string>? NodeSelector { get; init; }

    public static PlacementRequest For(LiveRoom room, NodeRole role) => new()
    {
        Role = role,
        Namespace = room.Metadata.Namespace,
        Anchors = role == NodeRole.Bridge ? room.Spec.MaxAnchors : 0,
        NodeSelector = role == NodeRole.Bridge ? room.Spec.Bridge.NodeSelector : null,
    };
}
