using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The room was destroyed.</summary>
public sealed record RoomEnded : AudioBridgeEvent
{
    public JanusId Room { get; init; }
}
