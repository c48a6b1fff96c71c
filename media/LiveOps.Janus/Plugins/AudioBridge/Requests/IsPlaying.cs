using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Asks whether a file still plays.</summary>
public sealed record IsPlaying : AudioBridgeRequest<FilePlayback>
{
    public override string Request => "is_playing";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required string FileId { get; init; }
}
