using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

public sealed record RoomEdited : PluginResult
{
    public string? Textroom { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }

    public string? Transaction { get; init; }
}
