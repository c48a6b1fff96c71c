namespace LiveOps.Operator.Nodes.Mixers;

/// <summary>What a mixer says of itself.</summary>
internal sealed record MixerInfo
{
    public required string Version { get; init; }

    /// <summary>UUID of the process: another one means that the mixes are gone.</summary>
    public required string Instance { get; init; }
}
