using LiveOps.Standalone.ApiServer.Resources;
using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

/// <summary>Removes Events that nothing was written to for their lifetime.</summary>
internal sealed class EventExpiry(ObjectStore store, InternalWrites writes, ApiServerOptions options, TimeProvider time, ILogger<EventExpiry> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        do
        {
            try
            {
                await ExpireAsync();
            }
            catch (IOException e)
            {
                logger.ExpiryFailed(Interval, e);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task ExpireAsync()
    {
        var oldest = time.GetUtcNow() - options.EventLifetime;
        foreach (var value in store.State.List(BuiltinResources.Events.Resource, scope: null).Where(value => value.WrittenAt < oldest))
        {
            await writes.DeleteAsync(value.Key, value.Digest.Uid, "Background");
        }
    }
}
