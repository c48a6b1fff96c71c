using LiveOps.Operator.Nodes.Mixers;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>What is remembered of a move while it is under way. An operator that starts anew remembers none and begins again.</summary>
internal sealed record MoveState
{
    /// <summary>Whether somebody asked for this very move; else it is because the node is emptied, and ends if that does.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>The mix on the mixer that the room is not on: the next one while it is prepared, then the last one.</summary>
    public Mix? OtherMix { get; init; }

    /// <summary>The segment that the next mix was making when audio began to be sent to it; null before.</summary>
    public long? FirstSegment { get; init; }

    /// <summary>Anchors in the room before it was moved.</summary>
    public int Anchors { get; init; }

    /// <summary>When the room became that of the other node.</summary>
    public DateTimeOffset? SwitchedAt { get; init; }
}
