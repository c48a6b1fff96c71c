using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>Starts or stops recording all publishers.</summary>
public sealed record EnableRecording : VideoRoomRequest<RecordingEnabled>
{
    public override string Request => "enable_recording";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public required bool Record { get; init; }
}
