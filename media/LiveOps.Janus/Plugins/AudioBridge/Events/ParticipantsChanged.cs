using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Others joined, or changed their state.</summary>
public sealed record ParticipantsChanged : AudioBridgeEvent
{
    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    public IReadOnlyList<Participant>? Participants { get; init; }
}
