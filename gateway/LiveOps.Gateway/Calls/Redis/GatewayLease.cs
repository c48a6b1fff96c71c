using System.Collections.Concurrent;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Redis;
using LiveOps.Gateway.Signaling.Sockets;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>Which gateways live: each renews a key that ends by itself.</summary>
internal sealed class GatewayLease(RedisLink redis, CallInbox inbox, TimeProvider time, ILogger<GatewayLease> logger) : BackgroundService
{
    /// <summary>A gateway that is gone is known to be after this at the latest.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1.5);

    /// <summary>How long an answer is good: each message between gateways needs one.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Guid, (bool IsAlive, long AskedAt)> _known = new();

    /// <summary>This gateway.</summary>
    public Guid Gateway { get; } = Guid.NewGuid();

    /// <summary>All gateways that were started and not found lost yet.</summary>
    public RedisKey Gateways => redis.Name("calls:gateways");

    /// <summary>There while a gateway was taken for lost and does not know.</summary>
    public RedisKey LostMark(Guid gateway) => redis.Name($"calls:lost:{gateway:N}");

    public async ValueTask<bool> IsAliveAsync(Guid gateway, CancellationToken cancellationToken)
    {
        if (gateway == Gateway)
        {
            return true;
        }

        return _known.TryGetValue(gateway, out var known) && time.GetElapsedTime(known.AskedAt) < Freshness
            ? known.IsAlive
            : await AskAsync(gateway, cancellationToken);
    }

    /// <summary>Whether a gateway lives at this moment.</summary>
    public async Task<bool> AskAsync(Guid gateway, CancellationToken cancellationToken)
    {
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
            if (await redis.RunAsync(RenewAsync, cancellationToken))
            {
                // Their pages come back at once, to the names and the rooms that they had.
                CallLog.TakenForLost(logger);
                inbox.CloseRegistered(SocketEnd.ServiceRestart);
            }
        }
        catch (RedisUnavailableException)
        {
            // Said by the link already; the next round tries again.
        }
    }

    /// <returns>Whether others had taken this gateway for lost, and its users' names away.</returns>
    private async Task<bool> RenewAsync(IDatabase database)
    {
        await database.StringSetAsync(Key(Gateway), "", Validity);
        await database.SetAddAsync(Gateways, Gateway.ToString("N"));
        return await database.KeyDeleteAsync(LostMark(Gateway));
    }

    private RedisKey Key(Guid gateway) => redis.Name($"calls:gateway:{gateway:N}");
}
