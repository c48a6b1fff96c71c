namespace LiveOps.Resources.Rooms;

public enum HlsEncryption
{
    None,

    /// <summary>Whole segments, AES-128 in CBC mode (RFC 8216 section 4.3.2.4, METHOD=AES-128).</summary>
    AES128,
}
