using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Leaves a room; through a <see cref="TextRoomChannel"/> only.</summary>
public sealed record LeaveRoom : TextRoomRequest<TextRoomDone>
{
    public override string Request => "leave";

    public required JanusId Room { get; init; }
}
