using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Rtp;

namespace LiveOps.Mixer.Tests.Rtp;

public sealed class OpusRepacketizerTests
{
    private readonly OpusRepacketizer _repacketizer = new();

    [Fact]
    public void Unit_TwentyMilliseconds_PassesUntouched()
    {
        byte[] packet = [0xF8, 1, 2, 3];

        _repacketizer.TryOpen(packet).ShouldBe(RtpDrop.None);

        _repacketizer.Count.ShouldBe(1);
        _repacketizer.Unit(packet, 0).ToArray().ShouldBe(packet);
    }

    [Fact]
    public void Unit_FortyMillisecondsOfTwoFrames_IsCutInTwo()
    {
        byte[] packet = [0xF9, 1, 2, 3, 4];

        _repacketizer.TryOpen(packet).ShouldBe(RtpDrop.None);

        _repacketizer.Count.ShouldBe(2);
        _repacketizer.Unit(packet, 0).ToArray().ShouldBe([0xF8, 1, 2]);
        _repacketizer.Unit(packet, 1).ToArray().ShouldBe([0xF8, 3, 4]);
    }

    [Fact]
    public void Unit_FourFramesOfTenMilliseconds_IsTwoPacketsOfTwo()
    {
        const byte celt10 = 30 << 3;
        byte[] packet = [celt10 | 3, 4, 1, 2, 3, 4];

        _repacketizer.TryOpen(packet).ShouldBe(RtpDrop.None);

        _repacketizer.Count.ShouldBe(2);
        _repacketizer.Unit(packet, 1).ToArray().ShouldBe([celt10 | 3, 0x82, 1, 3, 4]);
    }

    [Theory]
    [InlineData(30 << 3, "one frame of 10 ms")]
    [InlineData(2 << 3, "one frame of 40 ms")]
    [InlineData(3 << 3, "one frame of 60 ms")]
    public void TryOpen_NoMultipleOfTwentyMilliseconds_IsDroppedForItsDuration(byte toc, string why) =>
        _repacketizer.TryOpen([toc, 1, 2]).ShouldBe(RtpDrop.Duration, why);

    [Fact]
    public void Unit_AnyPacketThatOpens_YieldsPacketsOfTwentyMilliseconds() => Prop.ForAll<byte[]>(packet =>
    {
        if (_repacketizer.TryOpen(packet) != RtpDrop.None)
        {
            return true;
        }

        var frames = new Range[OpusPacket.MaxFrames];
        return Enumerable.Range(0, _repacketizer.Count).All(index =>
        {
            var unit = _repacketizer.Unit(packet, index);
            return OpusPacket.Parse(unit, frames) * new OpusToc(unit[0]).FrameSamples == OpusFrame.Samples;
        });
    }).QuickCheckThrowOnFailure();
}
