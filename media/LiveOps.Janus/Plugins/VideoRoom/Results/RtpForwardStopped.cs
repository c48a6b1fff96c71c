using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record RtpForwardStopped : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId Room { get; init; }

    public JanusId PublisherId { get; init; }

    public long StreamId { get; init; }
}
