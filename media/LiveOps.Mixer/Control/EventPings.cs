namespace LiveOps.Mixer.Control;

/// <summary>A ping each second on every event stream.</summary>
internal sealed class EventPings(EventHub events, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (!stoppingToken.IsCancellationRequested && await timer.WaitForNextTickAsync(stoppingToken))
        {
            events.Ping();
        }
    }
}
