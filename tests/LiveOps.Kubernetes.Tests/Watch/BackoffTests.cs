using LiveOps.Kubernetes.Watch;

namespace LiveOps.Kubernetes.Tests.Watch;

public sealed class BackoffTests
{
    [Fact]
    public void Next_EachFailure_DoublesUpToTheLongest()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), new Random(1));
        foreach (var span in (int[])[100, 200, 400, 800, 1000, 1000])
        {
            backoff.Next().TotalMilliseconds.ShouldBeInRange(span / 2.0, span);
        }

        backoff.Reset();
        backoff.Next().TotalMilliseconds.ShouldBeInRange(50, 100);
    }

    [Fact]
    public void Next_ThousandsOfFailures_StaysWithinBounds()
    {
        var backoff = new Backoff(TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(10), new Random(1));
        for (var i = 0; i < 5000; i++)
        {
            backoff.Next().TotalSeconds.ShouldBeInRange(0.05, 10);
        }
    }
}
