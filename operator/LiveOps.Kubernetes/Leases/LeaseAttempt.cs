namespace LiveOps.Kubernetes.Leases;

/// <summary>What came of an attempt to acquire or renew a lease.</summary>
internal enum LeaseAttempt
{
    /// <summary>It is ours from now on.</summary>
    Held,

    /// <summary>Another holds it, and has renewed it lately.</summary>
    HeldByOther,

    /// <summary>Another wrote it between our reading and writing; who holds it is open.</summary>
    Contended,
}
