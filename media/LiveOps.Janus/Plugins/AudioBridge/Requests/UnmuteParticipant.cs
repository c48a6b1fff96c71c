using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record UnmuteParticipant : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "unmute";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }
}
