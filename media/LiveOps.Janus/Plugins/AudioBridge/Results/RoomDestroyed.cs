using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The room is gone.</summary>
public sealed record RoomDestroyed : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }
}
