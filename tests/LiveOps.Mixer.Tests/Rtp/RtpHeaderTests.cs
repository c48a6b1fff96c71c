using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Tests.Rtp;

public sealed class RtpHeaderTests
{
    [Fact]
    public void TryParse_PlainPacket_ReadsEveryField()
    {
        var packet = new RtpPacket { Sequence = 0xFFFE, Timestamp = 0xFFFFFFF0, Ssrc = 0xDEADBEEF, Payload = [1, 2, 3] }.ToBytes();

        RtpHeader.TryParse(packet, out var header).ShouldBeTrue();

        header.ShouldBe(new RtpHeader(111, 0xFFFE, 0xFFFFFFF0, 0xDEADBEEF, 12, 3));
    }

    [Fact]
    public void TryParse_CsrcExtensionAndPadding_FindsPayloadBetween()
    {
        byte[] csrc = [0, 0, 0, 1, 0, 0, 0, 2], extension = [0xBE, 0xDE, 0, 1, 9, 9, 9, 9], padding = [0, 0, 3];
        var plain = new RtpPacket { Payload = [7, 8] }.ToBytes();
        byte[] packet = [.. plain[..12], .. csrc, .. extension, 7, 8, .. padding];
        packet[0] = 0x80 | 0x20 | 0x10 | 2;

        RtpHeader.TryParse(packet, out var header).ShouldBeTrue();

        packet.AsSpan(header.PayloadOffset, header.PayloadLength).ToArray().ShouldBe([7, 8]);
    }

    [Theory]
    [InlineData(0x40, "another version")]
    [InlineData(0x8F, "a CSRC list longer than the packet")]
    [InlineData(0x90, "an extension longer than the packet")]
    [InlineData(0xA0, "padding longer than the packet")]
    public void TryParse_BrokenFirstByte_IsRefused(byte first, string why)
    {
        var packet = new RtpPacket { Payload = [0xFF, 0xFF, 0xFF, 0xFF] }.ToBytes();
        packet[0] = first;

        RtpHeader.TryParse(packet, out _).ShouldBeFalse(why);
    }

    [Fact]
    public void TryParse_AnyBytes_NeverThrowsAndStaysInside() =>
        Prop.ForAll<byte[]>(bytes =>
            !RtpHeader.TryParse(bytes, out var header) || header.PayloadOffset + header.PayloadLength <= bytes.Length).QuickCheckThrowOnFailure();
}
