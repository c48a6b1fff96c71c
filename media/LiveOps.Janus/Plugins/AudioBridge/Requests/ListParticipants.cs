using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Lists who is in a room.</summary>
public sealed record ListParticipants : AudioBridgeRequest<ParticipantList>
{
    public override string Request => "listparticipants";

    public required JanusId Room { get; init; }
}
