using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RemotePublication : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    public JanusId? PublisherId { get; init; }

    public string? RemoteId { get; init; }
}
