using System.Text.Json;
using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Edge.Listeners;

/// <summary>
/// Tells the other gateways through Redis who listens here, and hears it from them. Sketches are told, not numbers: their union counts who asks
/// several gateways once. It takes one key for all gateways' hashes, which the first of them brings along.
/// </summary>
internal sealed class ListenerSharing(EdgeRooms rooms, ListenerReports reports, ListenerHash hash, RedisLink redis) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private readonly Guid _gateway = Guid.NewGuid();

    private string Channel => redis.Name("edge:listeners");

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        if (redis.IsConfigured)
        {
            // Before the first listener, who would be counted under another key and so twice.
            await AgreeOnKeyAsync(cancellationToken);
            await base.StartAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var subscription = redis.Subscribe(Channel, TakeAsync);
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            reports.Sweep();
            if (await AgreeOnKeyAsync(stoppingToken))
            {
                await TellAsync(stoppingToken);
            }
        }
    }

    /// <returns>False where Redis is away; the link has said so already, and the census says that it is partial.</returns>
    private async Task<bool> AgreeOnKeyAsync(CancellationToken cancellationToken)
    {
        try
        {
            hash.Key = await redis.RunAsync(ExchangeKeyAsync, cancellationToken);
            return true;
        }
        catch (RedisUnavailableException)
        {
            return false;
        }
    }

    /// <summary>A Redis that has forgotten the key gets the one in use again.</summary>
    private async Task<byte[]> ExchangeKeyAsync(IDatabase database)
    {
        var name = redis.Name("edge:listener-key");
        await database.StringSetAsync(name, hash.Key, when: When.NotExists);
        return await database.StringGetAsync(name);
    }

    private async Task TellAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var room in rooms.Heard())
            {
                var report = new ListenerReport(_gateway, room.Name, room.Listeners.Listeners().ToBytes());
                await redis.PublishAsync(Channel, JsonSerializer.SerializeToUtf8Bytes(report, ListenerJson.Default.ListenerReport), cancellationToken);
            }
        }
        catch (RedisUnavailableException)
        {
            // Lost in between; the next round tells all again.
        }
    }

    private ValueTask TakeAsync(byte[] message, CancellationToken cancellationToken)
    {
        if (JsonSerializer.Deserialize(message, ListenerJson.Default.ListenerReport) is { } report && report.Gateway != _gateway)
        {
            reports.Take(report);
        }

        return ValueTask.CompletedTask;
    }
}
