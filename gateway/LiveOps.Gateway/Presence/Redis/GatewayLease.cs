using LiveOps.Kubernetes.Api;
using StackExchange.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>
/// This gateway's sign of life in Redis, by which others know whether its places may be taken; and its own knowledge, without
/// asking, whether they may have been. A process that was stopped and goes on finds its lease lapsed, as the clock went on, and
/// holds nothing until it has asked which places are still its own.
/// </summary>
internal sealed class GatewayLease(RedisPlaces places, HeldPlaces held, PresenceKeys keys, PresenceFeed feed, ILogger<GatewayLease> logger) : BackgroundService
{
    /// <summary>A gateway that is gone is known to be within this.</summary>
    public static readonly TimeSpan Expiry = TimeSpan.FromSeconds(3);

    /// <summary>Shorter than <see cref="Expiry"/> by what clocks may run apart and a request that was checked here is on its way.</summary>
    private static readonly TimeSpan SureFor = TimeSpan.FromSeconds(2.4);

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(0.8);

    /// <summary>Places are said to be in use, and asked for, every so many beats.</summary>
    private const int BeatsPerRenewal = 5;

    private readonly Dictionary<ObjectKey, string> _shown = [];
    private string? _epoch;
    private long _sureSince;

    /// <summary>Names this process among gateways.</summary>
    public string Gateway { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Nobody can have taken this gateway for gone.</summary>
    public bool IsHeld => Volatile.Read(ref _sureSince) is var since and not 0 && TimeProvider.System.GetElapsedTime(since) < SureFor;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Volatile.Write(ref _sureSince, 0);
        try
        {
            await places.RunAsync(database => database.KeyDeleteAsync(Heartbeat), cancellationToken);
        }
        catch (PresenceUnavailableException exception)
        {
            // It expires by itself.
            PresenceLog.Unavailable(logger, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        for (var beat = 0; !stoppingToken.IsCancellationRequested; beat++)
        {
            try
            {
                await BeatAsync(renews: beat % BeatsPerRenewal == 0, stoppingToken);
            }
            catch (PresenceUnavailableException exception)
            {
                PresenceLog.Unavailable(logger, exception);
            }

            await timer.WaitForNextTickAsync(stoppingToken);
        }
    }

    private string Heartbeat => keys.Heartbeats + Gateway;

    private async Task BeatAsync(bool renews, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        var lapsed = !IsHeld;
        if (lapsed && _sureSince != 0)
        {
            PresenceLog.LeaseLapsed(logger);
        }

        var epoch = await places.RunAsync(BeatAsync, cancellationToken);
        var forgotten = _epoch is not null && _epoch != epoch;
        if (lapsed || forgotten || renews)
        {
            var (count, lost) = await RenewAsync(putBack: forgotten, cancellationToken);
            if ((lapsed && _sureSince != 0) || lost > 0)
            {
                PresenceLog.LeaseRenewed(logger, count, lost);
            }
        }

        _epoch = epoch;
        Volatile.Write(ref _sureSince, began);
    }

    /// <summary>Makes the sign of life, and reads the epoch.</summary>
    private async Task<string> BeatAsync(IDatabase database)
    {
        await database.StringSetAsync(Heartbeat, "1", Expiry);
        await database.StringSetAsync(keys.Epoch, Guid.NewGuid().ToString("N"), when: When.NotExists);
        return (await database.StringGetAsync(keys.Epoch))!;
    }

    private async Task<(int Held, int Lost)> RenewAsync(bool putBack, CancellationToken cancellationToken)
    {
        var (count, lostCount) = (0, 0);
        foreach (var room in held.Rooms())
        {
            var mine = held.InRoom(room);
            count += mine.Count;
            foreach (var userId in await places.RenewAsync(room, mine, putBack, cancellationToken))
            {
                lostCount++;
                var fence = mine.First(place => place.Holding.UserId == userId).Holding.Fence;
                held.Remove(room, userId, fence);
                feed.Publish(PresenceEvents.Taken(room, userId, fence, claimed: true));
            }

            await ShowAsync(room, cancellationToken);
        }

        return (count, lostCount);
    }

    /// <summary>Members fall silent without anybody's doing: the anchors here are told when others are active than before.</summary>
    private async Task ShowAsync(ObjectKey room, CancellationToken cancellationToken)
    {
        var active = string.Join(' ', (await places.ReadAsync(room, cancellationToken)).Active().Select(member => $"{member.UserId}={member.Status}"));
        if (_shown.TryGetValue(room, out var before) && before != active)
        {
            feed.Publish(PresenceEvents.Status(room));
        }

        _shown[room] = active;
    }
}
