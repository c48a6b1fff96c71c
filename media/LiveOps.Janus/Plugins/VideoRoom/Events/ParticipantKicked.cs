using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record ParticipantKicked : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public JanusId Kicked { get; init; }
}
