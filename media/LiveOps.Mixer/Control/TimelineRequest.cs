namespace LiveOps.Mixer.Control;

internal sealed record TimelineRequest
{
    /// <summary>When segment 0 began.</summary>
    public required DateTimeOffset Origin { get; init; }

    /// <summary>How many times the mix was begun anew in this session.</summary>
    public required int Epoch { get; init; }

    /// <summary>The first media sequence number that no listener has seen; null to begin with the present one.</summary>
    public long? ResumeFrom { get; init; }
}
