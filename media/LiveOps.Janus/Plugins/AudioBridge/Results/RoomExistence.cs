using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>Whether there is a room.</summary>
public sealed record RoomExistence : PluginResult
{
    public string? Audiobridge { get; init; }

    public JanusId Room { get; init; }

    public bool Exists { get; init; }
}
