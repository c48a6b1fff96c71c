using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The whole room was muted or unmuted.</summary>
public sealed record RoomMuteChanged : AudioBridgeEvent
{
    public JanusId? Room { get; init; }

    public bool Muted { get; init; }
}
