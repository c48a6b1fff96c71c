using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Kubernetes.Tests.Leases;

public sealed class LeaderElectorTests : IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly ManualTimeProvider _time = new();
    private readonly LeaseServer _server = new();
    private readonly List<LeaderElector> _electors = [];
    private bool _isReachableForA = true;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var elector in _electors)
        {
            await elector.StopAsync(CancellationToken.None);
            elector.Dispose();
        }
    }

    [Fact]
    public async Task Start_NoLease_Leads()
    {
        var a = await StartAsync("a");

        await UntilAsync(() => a.IsLeader);

        a.MayAct.ShouldBeTrue();
        _server.Lease!.Spec!.HolderIdentity.ShouldBe("a");
        _server.Lease.Spec.LeaseTransitions.ShouldBe(0);
        (await a.WaitAsync(Token)).IsCancellationRequested.ShouldBeFalse();
    }

    [Fact]
    public async Task Start_LeaseRenewedByAnother_Waits()
    {
        var a = await StartAsync("a");
        await UntilAsync(() => a.IsLeader);
        var b = await StartAsync("b");

        var writes = _server.Writes;
        await UntilAsync(() => _server.Writes > writes + 20);

        a.IsLeader.ShouldBeTrue();
        b.IsLeader.ShouldBeFalse();
    }

    [Fact]
    public async Task Server_UnreachableForTheLeader_ItStepsDownBeforeAnotherLeads()
    {
        var a = await StartAsync("a", () => _isReachableForA);
        await UntilAsync(() => a.IsLeader);
        var term = await a.WaitAsync(Token);
        var b = await StartAsync("b");

        _isReachableForA = false;
        await UntilAsync(() => term.IsCancellationRequested || b.IsLeader);
        term.IsCancellationRequested.ShouldBeTrue();
        b.IsLeader.ShouldBeFalse();
        a.IsLeader.ShouldBeFalse();
        a.MayAct.ShouldBeFalse();

        await UntilAsync(() => b.IsLeader);
        _server.Lease!.Spec!.LeaseTransitions.ShouldBe(1);
    }

    [Fact]
    public async Task Stop_Leader_GivesTheLeaseUpAtOnce()
    {
        var a = await StartAsync("a");
        await UntilAsync(() => a.IsLeader);
        var term = await a.WaitAsync(Token);

        await a.StopAsync(Token);

        term.IsCancellationRequested.ShouldBeTrue();
        _server.Lease!.Spec!.HolderIdentity.ShouldBe("");
        var stoppedAt = _time.GetTimestamp();
        var b = await StartAsync("b");
        await UntilAsync(() => b.IsLeader);
        _time.GetElapsedTime(stoppedAt).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Stop_Standby_LeavesTheLeaseAlone()
    {
        var a = await StartAsync("a");
        await UntilAsync(() => a.IsLeader);
        var b = await StartAsync("b");

        await b.StopAsync(Token);

        _server.Lease!.Spec!.HolderIdentity.ShouldBe("a");
    }

    private async Task<LeaderElector> StartAsync(string identity, Func<bool>? isReachable = null)
    {
        var options = new LeaderElectionOptions { LeaseName = "test", Namespace = "ns", Identity = identity };
        var elector = new LeaderElector(
            new LeaseLock(_server.ClientFor(isReachable ?? (() => true)), options, _time), options, _time, NullLogger<LeaderElector>.Instance);
        _electors.Add(elector);
        await elector.StartAsync(Token);
        return elector;
    }

    private async Task UntilAsync(Func<bool> condition)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(TimeSpan.FromSeconds(20));
        await _time.AdvanceUntilAsync(condition, Step, limit.Token);
    }
}
