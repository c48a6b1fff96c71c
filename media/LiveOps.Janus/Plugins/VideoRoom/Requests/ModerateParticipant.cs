using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Mutes one of a participant's streams for all, or unmutes it.</summary>
public sealed record ModerateParticipant : VideoRoomRequest<VideoRoomDone>
{
    public override string Request => "moderate";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }

    public required string Mid { get; init; }

    public required bool Mute { get; init; }
}
