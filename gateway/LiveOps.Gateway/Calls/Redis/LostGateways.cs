using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>
/// Looks for gateways whose leases have ended, and has what they left behind cleared up. All gateways look; one of them does it.
/// </summary>
internal sealed class LostGateways(RedisLink redis, GatewayLease lease, LostGatewayCleaner cleaner, TimeProvider time, ILogger<LostGateways> logger)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Longer than it takes to clear up after one gateway; who dies at it leaves it to the next.</summary>
    private static readonly TimeSpan LongestCleaning = TimeSpan.FromSeconds(30);

    private long _redisBackSince = time.GetTimestamp();

    public override Task StartAsync(CancellationToken cancellationToken)
    {
        redis.OnRestored(() => Volatile.Write(ref _redisBackSince, time.GetTimestamp()));
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!redis.IsConfigured)
        {
            return;
        }

        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // Leases end while Redis is away from all alike: those who live must have had time to renew theirs.
            if (redis.IsConnected && time.GetElapsedTime(Volatile.Read(ref _redisBackSince)) > GatewayLease.Validity)
            {
                await LookAsync(stoppingToken);
            }
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var member in await redis.RunAsync(database => database.SetMembersAsync(lease.Gateways), cancellationToken))
            {
                var gateway = Guid.ParseExact(member!, "N");
                if (!await lease.AskAsync(gateway, cancellationToken) && await ClaimAsync(gateway, cancellationToken))
                {
                    await CleanAsync(gateway, cancellationToken);
                }
            }
        }
        catch (RedisUnavailableException)
        {
            // Said by the link already; the next round tries again.
        }
    }

    private Task<bool> ClaimAsync(Guid gateway, CancellationToken cancellationToken) => redis.RunAsync(
        database => database.StringSetAsync(redis.Name($"calls:cleaning:{gateway:N}"), "", LongestCleaning, When.NotExists), cancellationToken);

    private async Task CleanAsync(Guid gateway, CancellationToken cancellationToken)
    {
        // Told first: should it only have been frozen, it must not go on as if nothing had happened.
        await redis.RunAsync(database => database.StringSetAsync(lease.LostMark(gateway), "", TimeSpan.FromDays(1)), cancellationToken);
        var users = await cleaner.CleanAsync(gateway, cancellationToken);
        await redis.RunAsync(database => database.SetRemoveAsync(lease.Gateways, gateway.ToString("N")), cancellationToken);
        CallLog.GatewayLost(logger, gateway, users);
    }
}
