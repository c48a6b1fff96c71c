using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>Asks whether there is a room.</summary>
public sealed record RoomExists : TextRoomRequest<RoomExistence>
{
    public override string Request => "exists";

    public required JanusId Room { get; init; }
}
