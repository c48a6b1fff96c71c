using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Stops a file.</summary>
public sealed record StopFile : AudioBridgeRequest<FileStopped>
{
    public override string Request => "stop_file";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public required string FileId { get; init; }
}
