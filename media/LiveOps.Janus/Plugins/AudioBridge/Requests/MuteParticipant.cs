using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Leaves a participant out of the mix until it is unmuted.</summary>
public sealed record MuteParticipant : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "mute";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }
}
