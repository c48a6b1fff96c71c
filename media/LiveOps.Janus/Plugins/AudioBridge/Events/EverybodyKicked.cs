using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record EverybodyKicked : AudioBridgeEvent
{
    public JanusId? Room { get; init; }

    public JanusId? KickedAll { get; init; }
}
