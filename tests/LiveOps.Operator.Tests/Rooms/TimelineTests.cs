using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Tests.Rooms;

public sealed class TimelineTests
{
    private static readonly DateTimeOffset Origin = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 2, 0)]
    [InlineData(1_999, 2, 0)]
    [InlineData(2_000, 2, 1)]
    [InlineData(41_000, 2, 20)]
    [InlineData(86_400_000, 10, 8_640)]
    [InlineData(-500, 2, 0)]
    public void FirstUnseen_LostAfter_IsTheSegmentThatWasBeingMade(int milliseconds, int segmentSeconds, long expected) =>
        Timeline.FirstUnseen(Origin, segmentSeconds, Origin.AddMilliseconds(milliseconds)).ShouldBe(expected);

    [Fact]
    public void ToMilliseconds_FinerTime_IsCutOff() =>
        Timeline.ToMilliseconds(Origin.AddTicks(12_345_678)).ShouldBe(Origin.AddMilliseconds(1_234));
}
