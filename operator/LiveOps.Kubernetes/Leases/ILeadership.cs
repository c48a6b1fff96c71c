namespace LiveOps.Kubernetes.Leases;

/// <summary>Which of several replicas acts.</summary>
public interface ILeadership
{
    bool IsLeader { get; }

    /// <summary>Completes when this process leads, with a token that is cancelled when it no longer does.</summary>
    Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default);
}
