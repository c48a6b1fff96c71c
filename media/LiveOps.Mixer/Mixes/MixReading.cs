namespace LiveOps.Mixer.Mixes;

/// <summary>A mix at one moment.</summary>
internal sealed record MixReading
{
    public required MixState State { get; init; }

    public required SourceState Source { get; init; }

    public required long Packets { get; init; }

    public required long Lost { get; init; }

    public required long ConcealmentEvents { get; init; }

    public required long Skipped { get; init; }

    public required DateTimeOffset? LastPacketAt { get; init; }

    public required long NextMediaSequence { get; init; }

    public required int EncoderRestarts { get; init; }

    public required int? EncoderProcessId { get; init; }
}
