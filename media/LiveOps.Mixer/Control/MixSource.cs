using LiveOps.Mixer.Mixes;

namespace LiveOps.Mixer.Control;

internal sealed record MixSource
{
    public required SourceState State { get; init; }

    /// <summary>Packets used.</summary>
    public required long Packets { get; init; }

    /// <summary>Frames of 20 ms that were missing when their time came.</summary>
    public required long Lost { get; init; }

    /// <summary>Times play-out met a missing frame, or ran out of frames, and had to conceal it, as WebRTC's statistics count them.</summary>
    public required long ConcealmentEvents { get; init; }

    /// <summary>Frames of 20 ms left out to shorten the delay after packets had been held up.</summary>
    public required long Skipped { get; init; }

    public required DateTimeOffset? LastPacketAt { get; init; }
}
