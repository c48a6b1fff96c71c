namespace LiveOps.Mixer.Mixes;

/// <summary>What a mix tells when it is advanced.</summary>
[Flags]
internal enum MixChange
{
    None = 0,
    SourceChanged = 1,
    CodecRestarted = 2,
}
