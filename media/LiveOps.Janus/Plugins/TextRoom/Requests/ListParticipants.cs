using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Lists who is in a room.</summary>
public sealed record ListParticipants : TextRoomRequest<ParticipantList>
{
    public override string Request => "listparticipants";

    public required JanusId Room { get; init; }
}
