namespace LiveOps.Operator.Rooms.Placement;

internal enum MoveStage
{
    /// <summary>The room is where it was; what it needs is being made where it goes.</summary>
    Preparing,

    /// <summary>The room is where it goes; what it had is still where it was.</summary>
    Leaving,
}
