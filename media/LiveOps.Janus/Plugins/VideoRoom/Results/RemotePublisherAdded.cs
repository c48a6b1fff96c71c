using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RemotePublisherAdded : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public JanusId? Id { get; init; }

    public string? Ip { get; init; }

    public int? Port { get; init; }

    public int? RtcpPort { get; init; }
}
