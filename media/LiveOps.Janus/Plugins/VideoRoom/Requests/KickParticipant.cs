using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Puts a participant out.</summary>
public sealed record KickParticipant : VideoRoomRequest<VideoRoomDone>
{
    public override string Request => "kick";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }
}
