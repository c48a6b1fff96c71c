using System.Buffers.Binary;
using System.Text;

namespace LiveOps.Janus.Tests.Plugins.RecordPlay;

/// <summary>Writes a recording as Janus itself keeps them: a list of RTP packets (.mjr) and a description (.nfo).</summary>
internal static class MjrFiles
{
    private const int Packets = 50;
    private const int PacketMilliseconds = 20;
    private const int PacketSamples = 960;

    /// <summary>One Opus frame of silence.</summary>
    private static readonly byte[] Silence = [0xF8, 0xFF, 0xFE];

    public static async Task WriteAsync(string folder, long id, CancellationToken cancellationToken)
    {
        var name = $"recording-{id}";
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.mjr"), Recording(), cancellationToken);
        await File.WriteAllTextAsync(
            Path.Combine(folder, $"{id}.nfo"), $"[{id}]\r\nname = {name}\r\ndate = 2026-01-01 00:00:00\r\naudio = {name}\r\n", cancellationToken);
    }

    private static byte[] Recording()
    {
        using var file = new MemoryStream();
        file.Write("MJR00002"u8);
        WriteBlock(file, Encoding.UTF8.GetBytes("""{"t":"a","c":"opus","s":1767225600000000,"u":1767225600000000}"""));
        Span<byte> time = stackalloc byte[4];
        for (var i = 0; i < Packets; i++)
        {
            file.Write("MEET"u8);
            BinaryPrimitives.WriteInt32BigEndian(time, i * PacketMilliseconds);
            file.Write(time);
            WriteBlock(file, Rtp(i));
        }

        return file.ToArray();
    }

    private static void WriteBlock(MemoryStream file, ReadOnlySpan<byte> block)
    {
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)block.Length);
        file.Write(length);
        file.Write(block);
    }

    private static byte[] Rtp(int number)
    {
        var packet = new byte[12 + Silence.Length];
        packet[0] = 0x80;
        packet[1] = 111;
        BinaryPrimitives.WriteUInt16BigEndian(packet.AsSpan(2), (ushort)number);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(4), number * PacketSamples);
        BinaryPrimitives.WriteInt32BigEndian(packet.AsSpan(8), 1);
        Silence.CopyTo(packet, 12);
        return packet;
    }
}
