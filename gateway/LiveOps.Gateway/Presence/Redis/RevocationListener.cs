using System.Text;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>
/// Hears of users that other gateways delete. What is told while Redis cannot be reached, or before this gateway runs, is read once it can be,
/// and every few seconds.
/// </summary>
internal sealed class RevocationListener(RedisLink redis, PresenceKeys keys, RedisRevocations revocations, ILogger<RevocationListener> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _restored = new(0);
    private IAsyncDisposable? _subscription;

    /// <summary>Reads before the gateway serves anybody.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = redis.Subscribe(keys.Revocations, Hear);
        redis.OnRestored(() => _restored.Release());
        await AgreeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await (_subscription?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    public override void Dispose()
    {
        _restored.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await _restored.WaitAsync(Period, stoppingToken);
            await AgreeAsync(stoppingToken);
        }
    }

    private async Task AgreeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await revocations.AgreeAsync(cancellationToken);
        }
        catch (PresenceUnavailableException exception)
        {
            PresenceLog.Unavailable(logger, exception);
        }
    }

    private ValueTask Hear(byte[] userId, CancellationToken cancellationToken)
    {
        revocations.Hear(Encoding.UTF8.GetString(userId));
        return ValueTask.CompletedTask;
    }
}
