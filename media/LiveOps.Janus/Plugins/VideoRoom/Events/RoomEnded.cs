using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>The room was destroyed.</summary>
public sealed record RoomEnded : VideoRoomEvent
{
    public JanusId Room { get; init; }
}
