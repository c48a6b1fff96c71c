using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody joined without publishing, where the room tells.</summary>
public sealed record ParticipantJoining : VideoRoomEvent
{
    public JanusId Room { get; init; }

    public required Attendee Joining { get; init; }
}
