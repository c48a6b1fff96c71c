using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Puts a participant out; it may join again.</summary>
public sealed record KickParticipant : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "kick";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required JanusId Id { get; init; }
}
