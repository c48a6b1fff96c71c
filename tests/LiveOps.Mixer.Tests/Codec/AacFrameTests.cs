using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Codec;

namespace LiveOps.Mixer.Tests.Codec;

public sealed class AacFrameTests
{
    [Fact]
    public void FirstInput_AnyFrame_FallsOnBothGridsAndLeavesPreroll() => Prop.ForAll<int>(frame =>
    {
        var input = AacFrame.FirstInput(frame);
        var onBothGrids = input * 960 % 1024 == 0;
        var preroll = frame * 1024L - input * 960;
        return onBothGrids && preroll >= 3840 + 2048 && AacFrame.FirstOutput(input) < frame;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void InputEnd_AnyFrame_CoversLookaheadAndOnePacketHeldBack() => Prop.ForAll<int>(frame =>
    {
        var covered = AacFrame.InputEnd(Math.Abs((long)frame)) * 960 - (Math.Abs((long)frame) + 2) * 1024;
        return covered is >= 960 and < 1920;
    }).QuickCheckThrowOnFailure();
}
