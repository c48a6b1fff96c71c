using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubernetes.Tests.Leases;

public sealed class LeaseLockTests
{
    private readonly LeaseServer _server = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TryAcquire_ClocksFarApart_GoesByOwnObservation()
    {
        var (timeA, timeB) = (new ManualTimeProvider(), new ManualTimeProvider());
        timeB.Advance(TimeSpan.FromDays(1));
        var (a, b) = (Lock("a", timeA), Lock("b", timeB));
        (await a.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);

        // By b's clock the renew time lies a day back; that alone must not make the lease free.
        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.HeldByOther);
        timeB.Advance(TimeSpan.FromSeconds(14));
        (await a.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);
        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.HeldByOther);
        timeB.Advance(TimeSpan.FromSeconds(14));
        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.HeldByOther);
        timeB.Advance(TimeSpan.FromSeconds(2));

        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);
        (await a.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.HeldByOther);
        _server.Lease!.Spec!.LeaseTransitions.ShouldBe(1);
    }

    [Fact]
    public async Task TryAcquire_TwoAtOnce_OneGetsIt()
    {
        var time = new ManualTimeProvider();
        for (var round = 0; round < 50; round++)
        {
            var server = new LeaseServer();
            var attempts = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Lock($"{i}", time, server).TryAcquireOrRenewAsync(Token)));
            attempts.Count(a => a == LeaseAttempt.Held).ShouldBe(1);
        }
    }

    [Fact]
    public void Options_DeadlineNotBelowDuration_IsRefused()
    {
        var options = new LeaderElectionOptions { LeaseDurationSeconds = 5, RenewDeadlineSeconds = 5, RetryPeriodSeconds = 5 };

        options.Validate(new(options)).Select(r => r.MemberNames.Single()).ShouldBe(["LeaseDurationSeconds", "RenewDeadlineSeconds"]);
    }

    private LeaseLock Lock(string identity, TimeProvider time, LeaseServer? server = null) =>
        new((server ?? _server).ClientFor(() => true), new() { LeaseName = "test", Namespace = "ns", Identity = identity }, time);
}
