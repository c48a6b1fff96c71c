using System.Text;
using System.Threading.Channels;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>
/// Hears of users that other gateways delete. What is told while Redis cannot be reached, or before this gateway runs, is read once it can be,
/// and every few seconds.
/// </summary>
internal sealed class RevocationListener(RedisLink redis, PresenceKeys keys, RedisRevocations revocations, ILogger<RevocationListener> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>May be written to even when this service has ended, which it does before the connection.</summary>
    private readonly Channel<bool> _restored = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private IAsyncDisposable? _subscription;

    /// <summary>Reads before the gateway serves anybody.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = redis.Subscribe(keys.Revocations, Hear);
        redis.OnRestored(() => _restored.Writer.TryWrite(true));
        await AgreeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await (_subscription?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await RestoredOrDueAsync(stoppingToken);
            await AgreeAsync(stoppingToken);
        }
    }

    private async Task RestoredOrDueAsync(CancellationToken stoppingToken)
    {
        using var due = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        due.CancelAfter(Period);
        try
        {
            await _restored.Reader.ReadAsync(due.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // It is due.
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
