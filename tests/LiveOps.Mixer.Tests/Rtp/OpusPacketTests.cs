using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Tests.Rtp;

public sealed class OpusPacketTests
{
    [Theory]
    [InlineData(0, 480)]
    [InlineData(1, 960)]
    [InlineData(2, 1920)]
    [InlineData(3, 2880)]
    [InlineData(12, 480)]
    [InlineData(15, 960)]
    [InlineData(16, 120)]
    [InlineData(17, 240)]
    [InlineData(18, 480)]
    [InlineData(31, 960)]
    public void FrameSamples_EachKindOfConfig_IsAsInTheStandard(int config, int samples) =>
        new OpusToc((byte)(config << 3)).FrameSamples.ShouldBe(samples);

    [Fact]
    public void Parse_VariableSizesWithPadding_FindsEveryFrame()
    {
        // Code 3: three frames, sizes 1, 2 and what is left (3), two bytes of padding.
        byte[] packet = [0xFB, 0x80 | 0x40 | 3, 2, 1, 2, 10, 20, 21, 30, 31, 32, 0, 0];
        var frames = new Range[OpusPacket.MaxFrames];

        OpusPacket.Parse(packet, frames).ShouldBe(3);

        packet[frames[0]].ShouldBe([10]);
        packet[frames[1]].ShouldBe([20, 21]);
        packet[frames[2]].ShouldBe([30, 31, 32]);
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 0xF9, 1, 2, 3 })]
    [InlineData(new byte[] { 0xFA, 200, 1 })]
    [InlineData(new byte[] { 0xFB })]
    [InlineData(new byte[] { 0xFB, 0 })]
    [InlineData(new byte[] { 0xFB, 48 })]
    [InlineData(new byte[] { 0xFB, 0x41, 255, 255 })]
    public void Parse_Malformed_FindsNothing(byte[] packet) =>
        OpusPacket.Parse(packet, new Range[OpusPacket.MaxFrames]).ShouldBe(0);

    [Fact]
    public void Parse_AnyBytes_NeverThrowsAndStaysInside() => Prop.ForAll<byte[]>(packet =>
    {
        var frames = new Range[OpusPacket.MaxFrames];
        var count = OpusPacket.Parse(packet, frames);
        return frames.Take(count).All(frame => frame.End.Value <= packet.Length && frame.Start.Value <= frame.End.Value);
    }).QuickCheckThrowOnFailure();
}
