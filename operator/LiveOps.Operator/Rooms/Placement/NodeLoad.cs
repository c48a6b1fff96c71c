namespace LiveOps.Operator.Rooms.Placement;

/// <summary>What is placed on a node.</summary>
/// <param name="Anchors">The sum of maxAnchors over its rooms.</param>
internal readonly record struct NodeLoad(int Rooms, int Anchors)
{
    public NodeLoad Plus(int anchors) => new(Rooms + 1, Anchors + anchors);

    public NodeLoad Minus(int anchors) => new(Rooms - 1, Anchors - anchors);
}
