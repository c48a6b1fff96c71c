namespace LiveOps.Mixer.Hls;

internal enum MixEncryption
{
    None,

    /// <summary>Whole segments, AES-128 in CBC mode (RFC 8216 section 5.2).</summary>
    AES128,
}
