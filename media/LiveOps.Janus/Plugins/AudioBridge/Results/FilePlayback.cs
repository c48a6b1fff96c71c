using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Whether the file still plays.</summary>
public sealed record FilePlayback : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public string? FileId { get; init; }

    public bool Playing { get; init; }
}
