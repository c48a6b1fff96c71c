using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody left; <c>ok</c> is this handle itself.</summary>
public sealed record ParticipantLeft : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public JanusId Leaving { get; init; }

    public string? Reason { get; init; }
}
