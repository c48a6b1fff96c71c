using LiveOps.Gateway.Signaling;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Frees the places that nobody holds any more. All gateways do this, one at a time.</summary>
internal sealed class PlaceSweeper(RedisPlaces places, PresenceKeys keys, IOptions<SignalingOptions> options, ILogger<PlaceSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);

    /// <summary>Several times as long as gateways take between two renewals.</summary>
    private static readonly TimeSpan KeptUnseen = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (PresenceUnavailableException exception)
            {
                PresenceLog.Unavailable(logger, exception);
            }
        }
    }

    private async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (!await places.RunAsync(database => database.StringSetAsync(keys.Sweeper, "1", Period * 0.9, When.NotExists), cancellationToken))
        {
            return;
        }

        foreach (var member in await places.RunAsync(database => database.SetMembersAsync(keys.Rooms), cancellationToken))
        {
            var room = ObjectKey.Parse(member!);
            var freed = await places.FreeAsync(room, TimeSpan.FromSeconds(options.Value.ResumeSeconds), KeptUnseen, cancellationToken);
            foreach (var (userId, place) in freed)
            {
                await places.PublishAsync(PresenceEvents.Gone(room, userId, LeaveReason.Lost, place.Fence), cancellationToken);
            }

            if (freed.Count > 0)
            {
                PresenceLog.Freed(logger, freed.Count, member!);
                await places.PublishAsync(PresenceEvents.Status(room), cancellationToken);
            }
        }
    }
}
