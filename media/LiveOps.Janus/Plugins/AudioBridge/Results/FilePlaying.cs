using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The file plays.</summary>
public sealed record FilePlaying : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public string? FileId { get; init; }
}
