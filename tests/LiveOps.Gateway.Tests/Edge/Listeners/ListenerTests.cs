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

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(100, 300)]
    [InlineData(50_000, 4096)]
    public void Sketch_WrittenAndRead_IsTheSame(int listeners, int longest)
    {
        var sketch = new ListenerSketch();
        var random = new Random(1147);
        for (var i = 0; i < listeners; i++)
        {
            sketch.Add((ulong)random.NextInt64(long.MinValue, long.MaxValue));
        }

        var bytes = sketch.ToBytes();

        bytes.Length.ShouldBeLessThanOrEqualTo(longest);
        var read = ListenerSketch.FromBytes(bytes);
        read.ToBytes().ShouldBe(bytes);
        ListenerSketch.CountUnion(read).ShouldBe(ListenerSketch.CountUnion(sketch));
        ListenerSketch.CountUnion(read, sketch).ShouldBe(ListenerSketch.CountUnion(sketch));
    }

    [Theory]
    [InlineData("00")]
    [InlineData("0000FF")]
    [InlineData("00000100")]
    public void Sketch_OfOtherBytes_IsRefused(string bytes) =>
        Should.Throw<FormatException>(() => ListenerSketch.FromBytes(Convert.FromHexString(bytes)));

    [Fact]
    public void Listener_WhoStaysAway_IsNoLongerCounted()
    {
        var time = new ManualTimeProvider();
        var counter = new ListenerCounter(time);
        var hash = new ListenerHash();
        counter.Add(hash.Of(null, "one"u8));
        counter.Add(hash.Of(null, "two"u8));
        counter.Count.ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(16));
        counter.Add(hash.Of(null, "two"u8));
        counter.Count.ShouldBe(2);

        time.Advance(TimeSpan.FromSeconds(16));
        counter.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(40));
        counter.Count.ShouldBe(0);
    }
}
