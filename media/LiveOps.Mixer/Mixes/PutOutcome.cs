namespace LiveOps.Mixer.Mixes;

internal enum PutOutcome
{
    Made,
    Unchanged,

    /// <summary>The mixer holds as many mixes as it may.</summary>
    Full,
}
