namespace LiveOps.Operator.Hosting;

/// <summary>
/// Whether this replica knows what it has to know to act. Standbys are ready too: otherwise a rolling update would wait for ever for
/// new replicas that wait for the old leader to go.
/// </summary>
internal sealed class Readiness(Caches caches, IHostApplicationLifetime lifetime)
{
    private readonly Task _synced = caches.WaitForSyncAsync(lifetime.ApplicationStopping);

    public bool IsReady => _synced.IsCompletedSuccessfully && !lifetime.ApplicationStopping.IsCancellationRequested;
}
