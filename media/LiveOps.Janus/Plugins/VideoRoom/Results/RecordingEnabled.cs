using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RecordingEnabled : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public bool? Record { get; init; }
}
