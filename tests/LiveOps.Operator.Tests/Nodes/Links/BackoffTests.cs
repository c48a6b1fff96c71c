using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Tests.Nodes.Links;

public sealed class BackoffTests
{
    [Fact]
    public void Next_FirstTries_StayShortForAboutASecond()
    {
        var backoff = new Backoff(new(), new Random(1));
        var delays = Enumerable.Range(0, 25).Select(_ => backoff.Next()).ToList();
        delays.ShouldAllBe(delay => delay >= TimeSpan.FromMilliseconds(25) && delay <= TimeSpan.FromMilliseconds(50));
        delays.Sum(delay => delay.TotalSeconds).ShouldBeInRange(0.7, 1.25);
    }

    [Fact]
    public void Next_LaterTries_DoubleUpToTheLongestUntilReset()
    {
        var backoff = new Backoff(new() { ReconnectMilliseconds = 50, MaxReconnectMilliseconds = 1000 }, new Random(1));
        var delays = Enumerable.Range(0, 100).Select(_ => backoff.Next().TotalMilliseconds).ToList();
        delays[25].ShouldBeInRange(50, 100);
        delays[27].ShouldBeInRange(200, 400);
        delays[99].ShouldBeInRange(500, 1000);

        backoff.Reset();
        backoff.Next().TotalMilliseconds.ShouldBeInRange(25, 50);
    }
}
