using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Plays an Opus file of the server's disk into the room.</summary>
public sealed record PlayFile : AudioBridgeRequest<FilePlaying>
{
    public override string Request => "play_file";

    public required JanusId Room { get; init; }

    public string? Secret { get; init; }

    public string? AdminKey { get; init; }

    public string? Group { get; init; }

    /// <summary>Names it when it is to be stopped; the server picks one where null.</summary>
    public string? FileId { get; init; }

    public required string Filename { get; init; }

    public bool? Loop { get; init; }
}
