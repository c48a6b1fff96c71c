namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>How far a mix is.</summary>
internal sealed record MixProgress
{
    /// <summary>The media sequence number of the segment that is being made.</summary>
    public required long NextMediaSequence { get; init; }
}
