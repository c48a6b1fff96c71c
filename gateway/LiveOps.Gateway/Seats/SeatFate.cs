namespace LiveOps.Gateway.Seats;

/// <summary>What a change to a room means for a seat in it.</summary>
internal enum SeatFate
{
    Stays,

    /// <summary>The room is elsewhere now: join again.</summary>
    Moved,

    /// <summary>The room is off air.</summary>
    Ended,
}
