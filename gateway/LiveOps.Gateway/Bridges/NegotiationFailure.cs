namespace LiveOps.Gateway.Bridges;

internal enum NegotiationFailure
{
    /// <summary>The bridge did not let the anchor into the room.</summary>
    NotInRoom,

    /// <summary>In the room, but no answer to the offer came.</summary>
    NoAnswer,
}
