using System.Buffers.Binary;

using FsCheck;
using FsCheck.Fluent;

using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Tests.Transport;

public sealed class FrameHeaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(125)]
    [InlineData(126)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    public void IsWhole_EveryPrefix_OnlyFromTheLastByteOn(int payload)
    {
        var frame = Frame(payload);
        var lengths = Gen.Choose(0, frame.Length + 100).ToArbitrary();

        Prop.ForAll(lengths, length => FrameHeader.IsWhole(frame.Concat(new byte[100]).ToArray().AsSpan(0, length)) == (length >= frame.Length))
            .QuickCheckThrowOnFailure();
        FrameHeader.IsWhole(frame.AsSpan(..^1)).ShouldBeFalse();
        FrameHeader.IsWhole(frame).ShouldBeTrue();
    }

    [Fact]
    public void IsWhole_LengthBeyondAllMemory_False() =>
        FrameHeader.IsWhole([0x81, 127, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3]).ShouldBeFalse();

    private static byte[] Frame(int payload)
    {
        byte[] header = payload switch
        {
            < 126 => [0x81, (byte)payload],
            < 65_536 => [0x81, 126, 0, 0],
            _ => [0x81, 127, 0, 0, 0, 0, 0, 0, 0, 0],
        };
        if (header.Length == 4)
        {
            BinaryPrimitives.WriteUInt16BigEndian(header.AsSpan(2), (ushort)payload);
        }
        else if (header.Length == 10)
        {
            BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(2), (ulong)payload);
        }

        return [.. header, .. new byte[payload]];
    }
}
