namespace LiveOps.Kubernetes.Leases;

/// <summary>There is one replica, and it leads.</summary>
internal sealed class SoleLeadership : ILeadership
{
    public bool IsLeader => true;

    public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default) => Task.FromResult(CancellationToken.None);
}
