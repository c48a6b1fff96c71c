namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Pauses all streams.</summary>
public sealed record Pause : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "pause";
}
