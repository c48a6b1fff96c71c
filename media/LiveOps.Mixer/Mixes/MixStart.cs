namespace LiveOps.Mixer.Mixes;

internal sealed record MixStart
{
    public required uint Ssrc { get; init; }

    public required DateTimeOffset At { get; init; }

    public required long FirstSegment { get; init; }

    /// <summary>The key of an earlier mix of the same session and epoch, whose name listeners may have stored; null for a new one.</summary>
    public byte[]? Key { get; init; }
}
