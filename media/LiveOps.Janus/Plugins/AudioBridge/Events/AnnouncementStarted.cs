using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>A file began to play into the room.</summary>
public sealed record AnnouncementStarted : AudioBridgeEvent
{
    public JanusId Room { get; init; }

    public string? FileId { get; init; }
}
