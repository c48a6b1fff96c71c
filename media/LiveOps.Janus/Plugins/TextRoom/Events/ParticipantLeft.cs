using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record ParticipantLeft : TextRoomEvent
{
    public JanusId Room { get; init; }

    public string? Username { get; init; }
}
