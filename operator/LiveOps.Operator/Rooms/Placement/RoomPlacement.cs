using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>Where a room was placed.</summary>
internal sealed record RoomPlacement
{
    public required string Uid { get; init; }

    public required ObjectKey Room { get; init; }

    /// <summary>The room's maxAnchors, which its bridge keeps free for it.</summary>
    public int Anchors { get; init; }

    public ObjectKey? Bridge { get; init; }

    public ObjectKey? Mixer { get; init; }

    public ObjectKey? On(NodeRole role) => role == NodeRole.Bridge ? Bridge : Mixer;

    public RoomPlacement With(NodeRole role, ObjectKey? node) => role == NodeRole.Bridge ? this with { Bridge = node } : this with { Mixer = node };
}
