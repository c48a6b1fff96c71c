using System.Buffers.Binary;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Tests.Rtp;

/// <summary>RTP packets as tests want them.</summary>
internal sealed record RtpPacket
{
    public byte PayloadType { get; init; } = 111;

    public ushort Sequence { get; init; }

    public uint Timestamp { get; init; }

    public uint Ssrc { get; init; } = 1;

    public byte[] Payload { get; init; } = [0xF8, 1, 2, 3];

    /// <summary>A sender's n-th packet of 20 ms, its payload telling n.</summary>
    public static RtpPacket Number(int number, int firstSequence = 1, uint firstTimestamp = 960) => new()
    {
        Sequence = (ushort)(firstSequence + number),
        Timestamp = firstTimestamp + (uint)number * 960,
        Payload = [0xF8, (byte)(number >> 16), (byte)(number >> 8), (byte)number, 0],
    };

    public byte[] ToBytes()
    {
        var bytes = new byte[12 + Payload.Length];
        bytes[0] = 0x80;
        bytes[1] = PayloadType;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), Sequence);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4), Timestamp);
        BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(8), Ssrc);
        Payload.CopyTo(bytes, 12);
        return bytes;
    }

    public RtpHeader Header => new(PayloadType, Sequence, Timestamp, Ssrc, 12, Payload.Length);
}
