using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Somebody was put out, perhaps this participant itself.</summary>
public sealed record ParticipantKicked : AudioBridgeEvent
{
    public JanusId? Room { get; init; }

    public JanusId Kicked { get; init; }
}
