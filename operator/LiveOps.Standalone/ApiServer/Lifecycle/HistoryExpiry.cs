using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>Lets go of old changes, so that a busy hour is not held in memory through a quiet night.</summary>
internal sealed class HistoryExpiry(ObjectStore store, ApiServerOptions options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            store.Watches.DropBefore(time.GetUtcNow() - options.WatchHistoryAge);
        }
    }
}
