namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Ceases to publish.</summary>
public sealed record Unpublish : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "unpublish";
}
