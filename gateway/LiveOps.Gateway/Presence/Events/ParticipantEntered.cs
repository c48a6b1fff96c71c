namespace LiveOps.Gateway.Presence.Events;

/// <summary>Somebody took a place that was not theirs before.</summary>
internal sealed record ParticipantEntered : PresenceEvent
{
    public required RoomParticipant Participant { get; init; }
}
