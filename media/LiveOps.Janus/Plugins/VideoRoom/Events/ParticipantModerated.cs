using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>A moderator muted or unmuted a stream.</summary>
public sealed record ParticipantModerated : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    public string? Mid { get; init; }

    public string? Moderation { get; init; }
}
