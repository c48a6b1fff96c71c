using LiveOps.Gateway.Edge.Listeners;
using LiveOps.TestKit.Time;

namespace LiveOps.Gateway.Tests.Edge.Listeners;

public sealed class ListenerTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(10, 0)]
    [InlineData(1000, 0.03)]
    [InlineData(20_000, 0.06)]
    [InlineData(300_000, 0.06)]
    public void Count_IsNearTheTruth(int listeners, double error)
    {
        var (first, second) = (new ListenerSketch(), new ListenerSketch());
        var random = new Random(4711);
        for (var i = 0; i < listeners; i++)
        {
            var hash = (ulong)random.NextInt64(long.MinValue, long.MaxValue);
            first.Add(hash);
            if (i % 2 == 0)
            {
                second.Add(hash);
            }
        }

        ((double)ListenerSketch.CountUnion(first, second)).ShouldBe(listeners, Math.Max(0.5, listeners * error));
    }

    [Fact]
    public void Listener_WhoStaysAway_IsNoLongerCounted()
    {
        var time = new ManualTimeProvider();
        var counter = new ListenerCounter(time);
        counter.Add(ListenerHash.Of(null, "one"u8));
        counter.Add(ListenerHash.Of(null, "two"u8));
        counter.Count.ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(16));
        counter.Add(ListenerHash.Of(null, "two"u8));
        counter.Count.ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(16));
        counter.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(40));
        counter.Count.ShouldBe(0);
    }
}
