namespace LiveOps.Resources.Nodes;

/// <summary>How much may be placed on a node.</summary>
public sealed record NodeCapacity
{
    public int Rooms { get; init; } = 50;

    /// <summary>The sum of maxAnchors over the rooms on a bridge may not exceed this.</summary>
    public int Anchors { get; init; } = 150;
}
