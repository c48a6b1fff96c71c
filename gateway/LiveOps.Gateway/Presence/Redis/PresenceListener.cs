using System.Text.Json;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Hears of what gateways have done, this one included, and lets go of places that others have taken.</summary>
internal sealed class PresenceListener(RedisLink redis, PresenceKeys keys, HeldPlaces held, PresenceFeed feed) : IHostedService
{
    private IAsyncDisposable? _subscription;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _subscription = redis.Subscribe(keys.Events, Hear);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken) => await (_subscription?.DisposeAsync() ?? ValueTask.CompletedTask);

    private ValueTask Hear(byte[] message, CancellationToken cancellationToken)
    {
        var happened = JsonSerializer.Deserialize(message, PresenceJson.Default.PresenceEvent)!;
        switch (happened)
        {
            case PlaceTaken taken:
                held.Remove(taken.Room, taken.UserId, taken.Fence);
                break;
            case ParticipantGone gone:
                held.Remove(gone.Room, gone.UserId, gone.Fence);
                break;
        }

        feed.Publish(happened);
        return ValueTask.CompletedTask;
    }
}
