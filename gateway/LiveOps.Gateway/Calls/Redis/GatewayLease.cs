using System.Collections.Concurrent;
using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>Which gateways live: each renews a key that ends by itself.</summary>
internal sealed class GatewayLease(RedisLink redis, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Validity = TimeSpan.FromSeconds(8);

    /// <summary>How long an answer is good: each message between gateways needs one.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, (bool IsAlive, long AskedAt)> _known = new();

    /// <summary>This gateway.</summary>
    public Guid Gateway { get; } = Guid.NewGuid();

    public async ValueTask<bool> IsAliveAsync(Guid gateway, CancellationToken cancellationToken)
    {
        if (gateway == Gateway)
        {
            return true;
        }

        if (_known.TryGetValue(gateway, out var known) && time.GetElapsedTime(known.AskedAt) < Freshness)
        {
            return known.IsAlive;
        }

        var isAlive = await redis.RunAsync(database => database.KeyExistsAsync(Key(gateway)), cancellationToken);
        _known[gateway] = (isAlive, time.GetTimestamp());
        return isAlive;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first connection, and as soon as a Redis that has forgotten everything is back: what is registered here would
        // not count otherwise.
        redis.OnRestored(() => _ = RenewAsync(CancellationToken.None));
        await RenewAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RenewAsync(stoppingToken);
        }
    }

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        if (!redis.IsConfigured)
        {
            return;
        }

        try
        {
            await redis.RunAsync(database => database.StringSetAsync(Key(Gateway), "", Validity), cancellationToken);
        }
        catch (RedisUnavailableException)
        {
            // Said by the link already; the next round tries again.
        }
    }

    private RedisKey Key(Guid gateway) => redis.Name($"calls:gateway:{gateway:N}");
}
