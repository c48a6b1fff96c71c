using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Changes the streams of a remote publisher.</summary>
public sealed record UpdateRemotePublisher : VideoRoomRequest<VideoRoomDone>
{
    public override string Request => "update_remote_publisher";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }

    public string? Display { get; init; }

    public required IReadOnlyList<PublishedStream> Streams { get; init; }
}
