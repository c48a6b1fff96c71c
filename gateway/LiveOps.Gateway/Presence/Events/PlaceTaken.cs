namespace LiveOps.Gateway.Presence.Events;

/// <summary>A place changed hands: who held it must let go, wherever that is.</summary>
internal sealed record PlaceTaken : PresenceEvent
{
    public required string UserId { get; init; }

    /// <summary>Fencing token of the hold that ended.</summary>
    public required long Fence { get; init; }

    /// <summary>The new holder goes on with the old one's leg on the bridge, which therefore must not be ended.</summary>
    public required bool Claimed { get; init; }
}
