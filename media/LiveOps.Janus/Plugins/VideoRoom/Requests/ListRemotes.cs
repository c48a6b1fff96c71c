using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Lists where a publisher is sent to.</summary>
public sealed record ListRemotes : VideoRoomRequest<RemoteList>
{
    public override string Request => "listremotes";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId PublisherId { get; init; }
}
