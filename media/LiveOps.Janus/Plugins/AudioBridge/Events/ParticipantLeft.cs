using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record ParticipantLeft : AudioBridgeEvent
{
    public JanusId? Room { get; init; }

    public JanusId Leaving { get; init; }
}
