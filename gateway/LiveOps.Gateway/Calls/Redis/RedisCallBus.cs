using System.Text.Json;
using LiveOps.Gateway.Calls.Routing;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>The way to the other gateways through Redis: a channel for each of them, and one for all. Messages on each keep their order.</summary>
internal sealed class RedisCallBus(RedisLink redis, GatewayLease lease, CallInbox inbox) : ICallBus
{
    public Guid Gateway => lease.Gateway;

    private string All => redis.Name("calls:all");

    /// <summary>Begins to listen, for as long as the connection to Redis is there: it ends the subscriptions itself.</summary>
    public void Listen()
    {
        _ = redis.Subscribe(Channel(Gateway), ReceiveAsync);
        _ = redis.Subscribe(All, ReceiveAsync);
    }

    public async ValueTask<bool> SendAsync(Guid gateway, CallUser to, ReadOnlyMemory<byte> message, CancellationToken cancellationToken) =>
        await PublishAsync(Channel(gateway), new BusMessage { From = Gateway, User = to, Message = message.ToArray() }, cancellationToken) > 0;

    public async ValueTask ReplaceAsync(Guid gateway, CallUser user, Guid connection, CancellationToken cancellationToken) =>
        await PublishAsync(Channel(gateway), new BusMessage { From = Gateway, User = user, Replaced = connection }, cancellationToken);

    public async ValueTask RemoveAsync(CallUser user, CancellationToken cancellationToken) =>
        await PublishAsync(All, new BusMessage { From = Gateway, User = user, Removed = true }, cancellationToken);

    public async ValueTask AnnounceAsync(PresenceChange change, CancellationToken cancellationToken) =>
        await PublishAsync(All, new BusMessage { From = Gateway, User = change.User, Presence = change }, cancellationToken);

    private ValueTask ReceiveAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        switch (JsonSerializer.Deserialize(bytes, CallRedisJson.Default.BusMessage))
        {
            case { Message: { } message } addressed:
                inbox.Deliver(addressed.User, message);
                break;
            case { Replaced: { } connection } replaced:
                inbox.Replace(replaced.User, connection);
                break;
            case { Removed: true } removed:
                inbox.Remove(removed.User);
                break;
            case { Presence: { } change } told when told.From != Gateway:
                inbox.Tell(change);
                break;
            default:
                break;
        }

        return ValueTask.CompletedTask;
    }

    private Task<long> PublishAsync(string channel, BusMessage message, CancellationToken cancellationToken)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(message, CallRedisJson.Default.BusMessage);
        return redis.RunAsync(database => database.PublishAsync(channel, bytes), cancellationToken);
    }

    private string Channel(Guid gateway) => redis.Name($"calls:to:{gateway:N}");
}
