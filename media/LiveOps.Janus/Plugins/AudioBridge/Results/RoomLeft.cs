using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.AudioBridge;

/// <summary>This participant has left.</summary>
public sealed record RoomLeft : PluginResult
{
    public JanusId? Id { get; init; }

    public string? Audiobridge { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Leaving { get; init; }

    public string? Result { get; init; }

    public JanusId? Left { get; init; }
}
