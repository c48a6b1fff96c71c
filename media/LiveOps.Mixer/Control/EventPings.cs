namespace LiveOps.Mixer.Control;

/// <summary>A ping each second on every event stream.</summary>
internal sealed class EventPings(EventHub events, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);

        // Stopping ends the timer rather than the wait: a background service that throws would look like a failure.
        await using var end = stoppingToken.Register(timer.Dispose);
        while (await timer.WaitForNextTickAsync(CancellationToken.None))
        {
            events.Ping();
        }
    }
}
