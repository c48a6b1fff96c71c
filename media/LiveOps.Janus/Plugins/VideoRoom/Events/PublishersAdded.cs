using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Somebody began to publish.</summary>
public sealed record PublishersAdded : VideoRoomEvent
{
    public JanusId Room { get; init; }

    public required IReadOnlyList<Publisher> Publishers { get; init; }
}
