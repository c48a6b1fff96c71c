using FsCheck;
using FsCheck.Fluent;
using LiveOps.Mixer.Hls;

namespace LiveOps.Mixer.Tests.Hls;

public sealed class SegmentGridTests
{
    [Theory]
    [InlineData(960)]
    [InlineData(1024)]
    public void FirstFrame_AnySegment_BeginsLessThanAFrameAfterItsTime(int frameSamples) => Prop.ForAll<NonNegativeInt, PositiveInt>((segment, seconds) =>
    {
        var grid = new SegmentGrid(seconds.Get % 10 + 1, frameSamples);
        var late = grid.FirstFrame(segment.Get) * frameSamples - (long)segment.Get * grid.SegmentSeconds * 48000;
        return late >= 0 && late < frameSamples;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void SegmentAt_BeforeTheOrigin_IsTheFirst() => new SegmentGrid(2, 960).SegmentAt(TimeSpan.FromSeconds(-3)).ShouldBe(0);

    [Fact]
    public void TimeOf_YearsFromTheOrigin_IsExact() =>
        new SegmentGrid(2, 1024).TimeOf(46_875L * 86_400 * 365).ShouldBe(TimeSpan.FromSeconds(1000L * 86_400 * 365));
}
