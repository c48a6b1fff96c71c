using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

internal sealed record MixSource
{
    public required SourceState State { get; init; }

    /// <summary>Packets used.</summary>
    public required long Packets { get; init; }

    /// <summary>Frames of 20 ms that were missing when their time came.</summary>
    public required long Lost { get; init; }

    public required DateTimeOffset? LastPacketAt { get; init; }
}
