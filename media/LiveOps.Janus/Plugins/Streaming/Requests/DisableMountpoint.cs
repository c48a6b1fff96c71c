using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.Streaming;

/// <summary>Lets no viewers in.</summary>
public sealed record DisableMountpoint : StreamingRequest<StreamingDone>
{
    public override string Request => "disable";

    public required JanusId Id { get; init; }

    public string? Secret { get; init; }

    /// <summary>Also stops recording; true where null. Janus 1.1.2 crashes then if a stream is not being recorded: say false.</summary>
    public bool? StopRecording { get; init; }
}
