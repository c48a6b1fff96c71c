using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record UnpublishRemotely : VideoRoomRequest<RemotePublication>
{
    public override string Request => "unpublish_remotely";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required JanusId PublisherId { get; init; }

    public required string RemoteId { get; init; }
}
