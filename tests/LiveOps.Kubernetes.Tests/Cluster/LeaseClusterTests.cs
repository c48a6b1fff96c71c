using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Leases;

namespace LiveOps.Kubernetes.Tests.Cluster;

public sealed class LeaseClusterTests(ClusterFixture cluster)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lease_AcquireRenewRelease_PassesToTheNext()
    {
        var (a, b) = (Lock("a"), Lock("b"));

        (await a.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);
        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.HeldByOther);
        (await a.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);
        await a.ReleaseAsync(Token);
        (await b.TryAcquireOrRenewAsync(Token)).ShouldBe(LeaseAttempt.Held);

        var lease = (await cluster.Client.GetAsync<V1Lease>(new(cluster.Namespace, "election"), Token))!;
        (lease.Spec!.HolderIdentity, lease.Spec.LeaseTransitions).ShouldBe(("b", 1));
    }

    private LeaseLock Lock(string identity) =>
        new(cluster.Client, new() { LeaseName = "election", Namespace = cluster.Namespace, Identity = identity }, TimeProvider.System);
}
