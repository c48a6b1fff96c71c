using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody ceased to publish; <c>ok</c> is this handle itself.</summary>
public sealed record ParticipantUnpublished : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public JanusId Unpublished { get; init; }
}
