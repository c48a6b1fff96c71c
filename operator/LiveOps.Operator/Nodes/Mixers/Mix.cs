using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>A mix as the mixer reports it.</summary>
internal sealed record Mix
{
    public required string Uid { get; init; }

    public required string Session { get; init; }

    public required int Epoch { get; init; }

    public required MixState State { get; init; }

    public required MixRtp Rtp { get; init; }

    public required HlsSpec Hls { get; init; }
}
