using LiveOps.Kubernetes.Leases;

namespace LiveOps.Operator.Hosting;

/// <summary>
/// Ends the process when another replica has become the leader. What this one remembers of rooms and sessions is then no longer true,
/// and a fresh start reads it all again.
/// </summary>
internal sealed class LeaveWhenDeposed(ILeadership leadership, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var term = await leadership.WaitAsync(stoppingToken);
        await Task.Delay(Timeout.InfiniteTimeSpan, term).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }
}
