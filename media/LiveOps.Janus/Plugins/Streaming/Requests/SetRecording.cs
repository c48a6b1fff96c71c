using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Starts or stops recording a mountpoint.</summary>
public sealed record SetRecording : StreamingRequest<StreamingDone>
{
    public override string Request => "recording";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }

    /// <summary><c>start</c> or <c>stop</c>.</summary>
    public required string Action { get; init; }

    public IReadOnlyList<RecordedStream>? Media { get; init; }
}
