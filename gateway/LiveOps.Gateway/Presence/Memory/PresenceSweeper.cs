namespace LiveOps.Gateway.Presence.Memory;

/// <summary>Has silent members noticed every few seconds.</summary>
internal sealed class PresenceSweeper(MemoryPresence presence, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            presence.Sweep();
        }
    }
}
