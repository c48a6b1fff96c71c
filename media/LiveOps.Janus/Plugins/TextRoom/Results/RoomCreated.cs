using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.TextRoom;

/// <summary>The room is made.</summary>
public sealed record RoomCreated : PluginResult
{
    public string? Textroom { get; init; }

    public JanusId Room { get; init; }

    public bool Permanent { get; init; }

    public string? Transaction { get; init; }
}
