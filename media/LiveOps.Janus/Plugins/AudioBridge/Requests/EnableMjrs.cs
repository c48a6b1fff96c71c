using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Starts or stops recording each participant.</summary>
public sealed record EnableMjrs : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "enable_mjrs";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required bool Mjrs { get; init; }

    public string? MjrsDir { get; init; }
}
