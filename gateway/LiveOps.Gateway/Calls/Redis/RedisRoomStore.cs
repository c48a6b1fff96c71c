using System.Text.Json;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>
/// The rooms of several gateways: a key for each, changed only if nobody else has changed it meanwhile; and for each gateway a set of the
/// rooms in which it has members, by which they are found when it is lost.
/// </summary>
internal sealed class RedisRoomStore(RedisLink redis, GatewayLease lease) : IRoomStore
{
    /// <summary>A room whose gateways all died is gone after this; one in use lives on with each change.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public async ValueTask<RoomChange> ChangeAsync(RoomKey key, Func<CallRoom?, RoomChange> rule, CancellationToken cancellationToken)
    {
        RedisKey name = redis.Name($"calls:room:{key.Scope}:{key.Id}");
        while (true)
        {
            var text = await redis.RunAsync(database => database.StringGetAsync(name), cancellationToken);
            var change = rule(text.IsNull ? null : JsonSerializer.Deserialize((string)text!, CallRedisJson.Default.CallRoom));
            if (change.Error is not null || await WriteAsync(key, name, text, change.Room, cancellationToken))
            {
                return change;
            }
        }
    }

    /// <summary>The rooms in which a gateway has members.</summary>
    public async Task<IReadOnlyList<RoomKey>> ListOfAsync(Guid gateway, CancellationToken cancellationToken)
    {
        var members = await redis.RunAsync(database => database.SetMembersAsync(KeyOf(gateway)), cancellationToken);
        return [.. members.Select(member => JsonSerializer.Deserialize((string)member!, CallRedisJson.Default.RoomKey)!)];
    }

    /// <summary>A lost gateway has no members in a room any more.</summary>
    public Task ForgetAsync(RoomKey key, Guid gateway, CancellationToken cancellationToken) =>
        redis.RunAsync(database => database.SetRemoveAsync(KeyOf(gateway), Format(key)), cancellationToken);

    /// <summary>Room and set change in one step: at whatever line a gateway is killed, its members can be found.</summary>
    private Task<bool> WriteAsync(RoomKey key, RedisKey name, RedisValue expected, CallRoom? room, CancellationToken cancellationToken) => redis.RunAsync(
        database =>
        {
            var transaction = database.CreateTransaction();
            transaction.AddCondition(expected.IsNull ? Condition.KeyNotExists(name) : Condition.StringEqual(name, expected));
            _ = room is null
                ? transaction.KeyDeleteAsync(name)
                : transaction.StringSetAsync(name, JsonSerializer.Serialize(room, CallRedisJson.Default.CallRoom), Longest);
            _ = room?.Members.Exists(member => member.Gateway == lease.Gateway) == true
                ? transaction.SetAddAsync(KeyOf(lease.Gateway), Format(key))
                : transaction.SetRemoveAsync(KeyOf(lease.Gateway), Format(key));
            return transaction.ExecuteAsync();
        },
        cancellationToken);

    private RedisKey KeyOf(Guid gateway) => redis.Name($"calls:rooms-of:{gateway:N}");

    private static string Format(RoomKey key) => JsonSerializer.Serialize(key, CallRedisJson.Default.RoomKey);
}
