using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>The subscription as it now is; <see cref="PluginResult.Jsep"/> has an offer where one is needed.</summary>
public sealed record Subscribed : PluginResult
{
    public string? Videoroom { get; init; }

    public JanusId? Room { get; init; }

    public string? Updating { get; init; }

    public IReadOnlyList<SubscribedStream>? Streams { get; init; }
}
