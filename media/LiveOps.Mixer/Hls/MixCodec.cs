namespace LiveOps.Mixer.Hls;

internal enum MixCodec
{
    AAC,

    /// <summary>The bridge's Opus, passed through.</summary>
    Opus,
}
