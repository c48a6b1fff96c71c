using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>A room on its way from one node to another: it counts on both.</summary>
internal sealed record RoomMove(NodeRole Role, ObjectKey From, ObjectKey To, MoveStage Stage)
{
    /// <summary>The node that has something of the room without being the room's node.</summary>
    public ObjectKey Other => Stage == MoveStage.Preparing ? To : From;
}
