using System.Globalization;

namespace LiveOps.Gateway.Edge;

/// <summary>Names a segment for good: sessions are UUIDs, and within one an epoch's numbers never come to mean something else.</summary>
/// <param name="Session">The room's time on air.</param>
/// <param name="Epoch">How many times the mix was begun anew in it.</param>
/// <param name="Number">Media sequence number; <see cref="InitNumber"/> for the init segment.</param>
internal readonly record struct SegmentKey(Guid Session, int Epoch, long Number)
{
    public const long InitNumber = -1;

    /// <summary>The 16 bytes of an AES-128 key.</summary>
    public const long KeyNumber = -2;

    public bool IsInit => Number == InitNumber;

    /// <summary>The name says what the bytes are, so it makes an entity tag.</summary>
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{Session:N}-{Epoch}-{Number}\"");

    public string ContentType => Number == KeyNumber ? "application/octet-stream" : "audio/mp4";

    /// <summary>Path at the mixer, relative to the playlist.</summary>
    public string MixerPath => Number switch
    {
        InitNumber => string.Create(CultureInfo.InvariantCulture, $"{Session:D}/{Epoch}/init.mp4"),
        KeyNumber => string.Create(CultureInfo.InvariantCulture, $"enc.key?session={Session:D}&epoch={Epoch}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Session:D}/{Epoch}/{Number}.m4s"),
    };
}
