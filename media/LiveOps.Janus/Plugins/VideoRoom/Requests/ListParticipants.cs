using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Lists who is in a room.</summary>
public sealed record ListParticipants : VideoRoomRequest<ParticipantList>
{
    public override string Request => "listparticipants";

    public required JanusId Room { get; init; }
}
