using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The file no longer plays.</summary>
public sealed record FileStopped : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public string? FileId { get; init; }
}
