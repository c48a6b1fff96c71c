namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Brings the answer, or goes on after a pause.</summary>
public sealed record Start : VideoRoomRequest<VideoRoomChanged>
{
    public override string Request => "start";
}
