using System.Buffers.Binary;

namespace LiveOps.Janus.Transport;

/// <summary>The header of a WebSocket frame from a server, which never masks (RFC 6455, section 5.2).</summary>
internal static class FrameHeader
{
    private const int LengthMask = 0x7F;
    private const int LengthIn16Bits = 126;
    private const int LengthIn64Bits = 127;

    /// <summary>Whether bytes that begin with a frame hold all of it.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2)
        {
            return false;
        }

        return (bytes[1] & LengthMask) switch
        {
            LengthIn16Bits => bytes.Length >= 4 && bytes.Length - 4 >= BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            LengthIn64Bits => bytes.Length >= 10 && (ulong)(bytes.Length - 10) >= BinaryPrimitives.ReadUInt64BigEndian(bytes[2..]),
            var length => bytes.Length - 2 >= length,
        };
    }
}
