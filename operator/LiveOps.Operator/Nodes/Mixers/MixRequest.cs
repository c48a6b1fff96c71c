using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>The mix that a mixer is to make: the body of <c>PUT /v1/mixes/{uid}</c>.</summary>
internal sealed record MixRequest
{
    public required string Name { get; init; }

    public required string Session { get; init; }

    public required MixTimeline Timeline { get; init; }

    public required HlsSpec Hls { get; init; }
}
