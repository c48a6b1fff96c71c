namespace LiveOps.Mixer.Mixes;

internal enum MixState
{
    Live,
    Ended,
}
