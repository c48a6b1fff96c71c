using System.Buffers.Binary;

namespace LiveOps.Mixer.Rtp;

/// <summary>The fixed header of an RTP packet and where its payload lies (RFC 3550 section 5.1).</summary>
internal readonly record struct RtpHeader(
    byte PayloadType, ushort Sequence, uint Timestamp, uint Ssrc, int PayloadOffset, int PayloadLength)
{
    private const int FixedLength = 12;

    /// <summary>False for anything that is not RTP version 2 or whose CSRC list, extension or padding reach past its end.</summary>
    public static bool TryParse(ReadOnlySpan<byte> packet, out RtpHeader header)
    {
        header = default;
        if (packet.Length < FixedLength || packet[0] >> 6 != 2)
        {
            return false;
        }

        var offset = FixedLength + 4 * (packet[0] & 0x0F);
        if ((packet[0] & 0x10) != 0)
        {
            if (packet.Length < offset + 4)
            {
                return false;
            }

            offset += 4 + 4 * BinaryPrimitives.ReadUInt16BigEndian(packet[(offset + 2)..]);
        }

        var padding = (packet[0] & 0x20) != 0 ? packet[^1] : 0;
        var length = packet.Length - offset - padding;
        if (length < 0 || ((packet[0] & 0x20) != 0 && padding == 0))
        {
            return false;
        }

        header = new RtpHeader(
            (byte)(packet[1] & 0x7F),
            BinaryPrimitives.ReadUInt16BigEndian(packet[2..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[4..]),
            BinaryPrimitives.ReadUInt32BigEndian(packet[8..]),
            offset,
            length);
        return true;
    }
}
