using LiveOps.Standalone.Pods;
using LiveOps.Standalone.Pods.Containers;

namespace LiveOps.Standalone.Tests.Pods.Containers;

public sealed class RestartBackoffTests
{
    private readonly PodRunnerOptions _options = new();

    [Fact]
    public void Next_AfterRunsThatFailAtOnce_GrowsFromNothingToTheLongest()
    {
        var backoff = new RestartBackoff(_options);

        var waits = Enumerable.Range(0, 12).Select(_ => backoff.Next(TimeSpan.Zero).TotalSeconds);

        waits.ShouldBe([0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    }

    [Fact]
    public void Next_AfterALongRun_BeginsAnew()
    {
        var backoff = new RestartBackoff(_options);
        backoff.Next(TimeSpan.Zero);
        backoff.Next(TimeSpan.Zero).ShouldBe(TimeSpan.FromSeconds(1));

        backoff.Next(_options.BackoffReset).ShouldBe(TimeSpan.Zero);
    }
}
