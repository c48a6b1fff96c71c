namespace LiveOps.Kubernetes.Leases;

/// <summary>Which of several replicas acts.</summary>
public interface ILeadership
{
    bool IsLeader { get; }

    /// <summary>
    /// Whether no other can lead at this moment, judged by the clock and not by what has been noticed: a process that was stopped and
    /// wakes asks this before it writes anything.
    /// </summary>
    bool MayAct => IsLeader;

    /// <summary>Completes when this process leads, with a token that is cancelled when it no longer does.</summary>
    Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default);
}
