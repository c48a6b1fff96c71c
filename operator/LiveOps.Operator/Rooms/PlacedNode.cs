using LiveOps.Operator.Nodes;

namespace LiveOps.Operator.Rooms;

/// <summary>Where a room is with one role, and what is to be said about it.</summary>
internal sealed record PlacedNode
{
    /// <summary>Null where no node fits.</summary>
    public LiveNode? Node { get; init; }

    /// <summary>Where it was before, if it was moved now.</summary>
    public LiveNode? Left { get; init; }

    /// <summary>Whether it was decided now.</summary>
    public bool Decided { get; init; }

    /// <summary>Why there, or why nowhere (else).</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Whether another node is wanted and none fits.</summary>
    public bool Wanting { get; init; }

    /// <summary>Whether this operator has not had time to reach the node yet: nothing is known against it.</summary>
    public bool IsFirstContact { get; init; }

    /// <summary>When to look again, if a node has still time to return.</summary>
    public TimeSpan? LookAgain { get; init; }
}
