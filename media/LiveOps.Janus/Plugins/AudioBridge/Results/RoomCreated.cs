using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>The room is made.</summary>
public sealed record RoomCreated : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }
}
