namespace LiveOps.Mixer.Control;

/// <summary>The body of <c>PUT /v1/mixes/{uid}</c>.</summary>
internal sealed record MixRequest
{
    public required string Name { get; init; }

    public required string Session { get; init; }

    public required TimelineRequest Timeline { get; init; }

    public required HlsSettings Hls { get; init; }
}
