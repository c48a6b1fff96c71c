using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Makes the whole mix silent.</summary>
public sealed record MuteRoom : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "mute_room";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }
}
