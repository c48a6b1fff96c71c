using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Puts all participants out.</summary>
public sealed record KickAll : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "kick_all";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }
}
