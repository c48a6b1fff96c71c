namespace LiveOps.Gateway.Presence.Events;

/// <summary>Somebody's place is free.</summary>
internal sealed record ParticipantGone : PresenceEvent
{
    public required string UserId { get; init; }

    /// <summary>One of <see cref="LeaveReason"/>.</summary>
    public required string Reason { get; init; }

    /// <summary>Fencing token of the hold that ended.</summary>
    public required long Fence { get; init; }
}
