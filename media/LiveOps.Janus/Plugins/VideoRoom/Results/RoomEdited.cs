using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RoomEdited : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }
}
