using System.Buffers;
using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class OggPageWriterTests
{
    [Fact]
    public void Of_KnownText_IsTheKnownChecksum() => OggCrc.Of("123456789"u8).ShouldBe(0x89A1897Fu);

    [Fact]
    public void Write_AnyPackets_ReadBackWhole() => Prop.ForAll<byte[][]>(packets =>
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new OggPageWriter(output, serial: 7);
        var granule = 0;
        foreach (var packet in packets)
        {
            writer.Write(packet, ++granule);
        }

        writer.Flush();
        return Read(output.WrittenSpan).Zip(packets).All(pair => pair.First.SequenceEqual(pair.Second));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Write_MorePacketsThanAPageHolds_BeginsAnother()
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new OggPageWriter(output, serial: 7);

        for (var i = 0; i < 300; i++)
        {
            writer.Write([(byte)i], i);
        }

        writer.Flush();
        Read(output.WrittenSpan).Count.ShouldBe(300);
    }

    /// <summary>Packets of a stream whose pages are checked on the way.</summary>
    private static List<byte[]> Read(ReadOnlySpan<byte> stream)
    {
        var packets = new List<byte[]>();
        for (var page = 0u; !stream.IsEmpty; page++)
        {
            stream[..4].SequenceEqual("OggS"u8).ShouldBeTrue();
            stream[5].ShouldBe(page == 0 ? (byte)2 : (byte)0);
            BinaryPrimitives.ReadUInt32LittleEndian(stream[18..]).ShouldBe(page);
            var lacing = stream.Slice(27, stream[26]).ToArray();
            var length = 27 + lacing.Length + lacing.Sum(value => value);
            var unsigned = stream[..length].ToArray();
            unsigned.AsSpan(22, 4).Clear();
            OggCrc.Of(unsigned).ShouldBe(BinaryPrimitives.ReadUInt32LittleEndian(stream[22..]));
            var (at, size) = (27 + lacing.Length, 0);
            foreach (var value in lacing)
            {
                size += value;
                if (value < 255)
                {
                    packets.Add(stream.Slice(at, size).ToArray());
                    (at, size) = (at + size, 0);
                }
            }

            stream = stream[length..];
        }

        return packets;
    }
}
