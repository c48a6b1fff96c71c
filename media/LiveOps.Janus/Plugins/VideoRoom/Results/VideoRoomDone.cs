using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>The request was carried out.</summary>
public sealed record VideoRoomDone : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }
}
