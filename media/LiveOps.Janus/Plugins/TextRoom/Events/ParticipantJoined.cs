using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record ParticipantJoined : TextRoomEvent
{
    public JanusId Room { get; init; }

    public string? Username { get; init; }

    public string? Display { get; init; }
}
