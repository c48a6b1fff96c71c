namespace LiveOps.Resources.Nodes;

/// <summary>What is placed on a node.</summary>
public sealed record NodeAllocation
{
    public int? Rooms { get; init; }

    /// <summary>The sum of maxAnchors over the rooms placed on a bridge.</summary>
    public int? Anchors { get; init; }
}
