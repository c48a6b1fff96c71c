using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Asks whether there is a room.</summary>
public sealed record RoomExists : VideoRoomRequest<RoomExistence>
{
    public override string Request => "exists";

    public required JanusId Room { get; init; }
}
