namespace LiveOps.Mixer.Mixes;

internal enum SourceState
{
    Receiving,

    /// <summary>No packet came for 500 ms.</summary>
    Silent,
}
