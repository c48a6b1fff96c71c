using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record ForwarderList : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public IReadOnlyList<PublisherForwarders>? Publishers { get; init; }

    public IReadOnlyList<PublisherForwarders>? RtpForwarders { get; init; }
}
