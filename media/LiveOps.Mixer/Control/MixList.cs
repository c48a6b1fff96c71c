namespace LiveOps.Mixer.Control;

internal sealed record MixList
{
    public required IReadOnlyList<MixResponse> Items { get; init; }
}
