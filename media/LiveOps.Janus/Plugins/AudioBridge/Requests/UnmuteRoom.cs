using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

public sealed record UnmuteRoom : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "unmute_room";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }
}
