using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace LiveOps.Standalone.ApiServer.Storage;

/// <summary>How records stand in a file: length (4 bytes, little endian), CRC-32C of the payload (4 bytes), payload.</summary>
internal static class LogFrame
{
    private const int HeaderBytes = 8;
    private const int MaxPayloadBytes = 1 << 28;

    public static void Append(MemoryStream frames, LogRecord record)
    {
        var start = (int)frames.Length;
        frames.SetLength(start + HeaderBytes);
        frames.Position = start + HeaderBytes;
        using (var writer = new BinaryWriter(frames, Encoding.UTF8, leaveOpen: true))
        {
            record.Write(writer);
        }

        var frame = frames.GetBuffer().AsSpan(start, (int)frames.Length - start);
        BinaryPrimitives.WriteInt32LittleEndian(frame, frame.Length - HeaderBytes);
        BinaryPrimitives.WriteUInt32LittleEndian(frame[4..], Checksum(frame[HeaderBytes..]));
    }

    /// <summary>Reads the next record; null at the end, and where what follows is torn.</summary>
    public static LogRecord? Read(Stream file)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (file.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false) < HeaderBytes)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(header);
        if (length is <= 0 or > MaxPayloadBytes || length > file.Length - file.Position)
        {
            return null;
        }

        var payload = new byte[length];
        file.ReadExactly(payload);
        return Checksum(payload) == BinaryPrimitives.ReadUInt32LittleEndian(header[4..]) ? LogRecord.Read(payload) : null;
    }

    private static uint Checksum(ReadOnlySpan<byte> data)
    {
        var crc = uint.MaxValue;
        for (; data.Length >= sizeof(ulong); data = data[sizeof(ulong)..])
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(data));
        }

        foreach (var value in data)
        {
            crc = BitOperations.Crc32C(crc, value);
        }

        return ~crc;
    }
}
