using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

public sealed record StreamsSwitched : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public string? Switched { get; init; }

    public int? Changes { get; init; }

    public IReadOnlyList<SubscribedStream>? Streams { get; init; }
}
