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

    /// <summary>Where it is being moved, if it is.</summary>
    public RoomMove? Move { get; init; }

    /// <summary>Whether the node may have something of the room, be it the room's node or the other one of a move.</summary>
    public bool Holds(NodeRole role, ObjectKey node) => On(role) == node || (Move?.Role == role && Move.Other == node);

    /// <summary>All nodes that may have something of the room, with its anchors where they count.</summary>
    public IEnumerable<(ObjectKey Node, int Anchors)> Shares()
    {
        foreach (var (role, node) in new[] { (NodeRole.Bridge, Bridge), (NodeRole.Mixer, Mixer), (Move?.Role ?? NodeRole.Mixer, Move?.Other) })
        {
            if (node is { } key)
            {
                yield return (key, role == NodeRole.Bridge ? Anchors : 0);
            }
        }
    }

    /// <summary>The move that was prepared is made.</summary>
    public RoomPlacement Switched() => Move is { Stage: MoveStage.Preparing } move
        ? With(move.Role, move.To) with { Move = move with { Stage = MoveStage.Leaving } }
        : this;

    /// <summary>The room has nothing any more on the other node of its move.</summary>
    public RoomPlacement Settled() => this with { Move = null };

    public ObjectKey? On(NodeRole role) => role == NodeRole.Bridge ? Bridge : Mixer;

    public RoomPlacement With(NodeRole role, ObjectKey? node) => role == NodeRole.Bridge ? this with { Bridge = node } : this with { Mixer = node };
}
