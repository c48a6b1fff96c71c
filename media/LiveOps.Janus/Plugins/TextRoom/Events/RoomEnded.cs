using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The room was destroyed.</summary>
public sealed record RoomEnded : TextRoomEvent
{
    public JanusId Room { get; init; }
}
