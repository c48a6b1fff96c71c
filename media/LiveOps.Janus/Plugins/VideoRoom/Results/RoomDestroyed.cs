using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RoomDestroyed : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }
}
