using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Plugins.VideoRoom;

/// <summary>The subscription changed by itself; an offer may come along.</summary>
public sealed record SubscriptionChanged : VideoRoomEvent
{
    public JanusId? Room { get; init; }

    public IReadOnlyList<SubscribedStream>? Streams { get; init; }
}
