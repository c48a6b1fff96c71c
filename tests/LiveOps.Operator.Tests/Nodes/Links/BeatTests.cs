using LiveOps.Operator.Nodes.Links;
using LiveOps.TestKit.Time;

namespace LiveOps.Operator.Tests.Nodes.Links;

public sealed class BeatTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(3000)]
    [InlineData(250)]
    [InlineData(700)]
    public void Until_FromAnyMoment_EndsWithTheOthers(int interval)
    {
        var time = new ManualTimeProvider();
        var beat = interval >= 1000 ? 1000 : 250;
        var asked = TimeSpan.FromMilliseconds(interval);
        for (var moment = 0; moment < 2500; moment += 7)
        {
            var wait = Beat.Until(asked, time);

            wait.ShouldBeGreaterThan(TimeSpan.Zero);
            wait.ShouldBeLessThanOrEqualTo(asked);
            wait.ShouldBeGreaterThan(asked - TimeSpan.FromMilliseconds(beat));
            ((time.GetElapsedTime(0) + wait).TotalMilliseconds % beat).ShouldBe(0, 0.01);
            time.Advance(TimeSpan.FromMilliseconds(7));
        }
    }

    [Fact]
    public void Until_ShorterThanABeat_IsAsAsked() =>
        Beat.Until(TimeSpan.FromMilliseconds(80), new ManualTimeProvider()).ShouldBe(TimeSpan.FromMilliseconds(80));
}
