using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RoomExistence : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public bool Exists { get; init; }
}
