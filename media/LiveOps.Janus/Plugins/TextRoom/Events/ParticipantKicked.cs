using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record ParticipantKicked : TextRoomEvent
{
    public JanusId Room { get; init; }

    public string? Username { get; init; }
}
