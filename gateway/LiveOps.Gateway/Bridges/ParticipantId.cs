using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Gateway.Bridges;

/// <summary>
/// A user's id among the participants of an AudioBridge room, derived from the user's own: so every gateway can mute and put out
/// whoever another gateway, or one that is gone, has let in.
/// </summary>
internal static class ParticipantId
{
    /// <summary>Numbers above are not exact in every JSON parser (RFC 8259 section 6).</summary>
    private const ulong Largest = (1UL << 53) - 1;

    public static long Of(string userId) =>
        (long)(BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(userId))) % Largest) + 1;
}
