using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RemoveRemotePublisher : VideoRoomRequest<VideoRoomDone>
{
    public override string Request => "remove_remote_publisher";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }
}
