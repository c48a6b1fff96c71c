namespace LiveOps.Gateway.Presence.Events;

/// <summary>Somebody was muted or unmuted.</summary>
internal sealed record ParticipantMuted : PresenceEvent
{
    public required string UserId { get; init; }

    public required bool Muted { get; init; }

    /// <summary>The user who did it.</summary>
    public required string By { get; init; }
}
