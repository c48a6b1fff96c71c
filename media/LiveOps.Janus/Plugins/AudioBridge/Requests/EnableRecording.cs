using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Starts or stops recording the mix.</summary>
public sealed record EnableRecording : AudioBridgeRequest<AudioBridgeDone>
{
    public override string Request => "enable_recording";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required bool Record { get; init; }

    public string? RecordFile { get; init; }

    public string? RecordDir { get; init; }
}
