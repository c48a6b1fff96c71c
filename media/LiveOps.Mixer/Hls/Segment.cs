namespace LiveOps.Mixer.Hls;

internal sealed record Segment
{
    public required long Number { get; init; }

    /// <summary>When its first frame begins.</summary>
    public required DateTimeOffset ProgramDateTime { get; init; }

    /// <summary>Length in samples at 48 kHz.</summary>
    public required int Samples { get; init; }

    /// <summary>As it is served: encrypted where the mix is.</summary>
    public required byte[] Content { get; init; }
}
