namespace LiveOps.Mixer.Control;

/// <summary>Which process this is and how full.</summary>
internal sealed record MixerInfo
{
    public required string Version { get; init; }

    /// <summary>A UUID that changes with each start.</summary>
    public required string Instance { get; init; }

    public string Engine { get; init; } = "FFmpeg";

    public required int Mixes { get; init; }

    public required int MaxMixes { get; init; }
}
