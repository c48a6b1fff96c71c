namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Leaves the room, or ends the subscription.</summary>
public sealed record LeaveRoom : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "leave";
}
