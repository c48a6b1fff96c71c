using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record AnnouncementStopped : AudioBridgeEvent
{
    public JanusId Room { get; init; }

    public string? FileId { get; init; }
}
