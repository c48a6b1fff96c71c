using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record RoomExistence : PluginResult
{
    public string? Textroom { get; init; }

    public JanusId Room { get; init; }

    public bool Exists { get; init; }

    public string? Transaction { get; init; }
}
