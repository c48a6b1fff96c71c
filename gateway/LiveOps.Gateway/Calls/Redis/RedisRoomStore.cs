using System.Text.Json;
using LiveOps.Gateway.Calls.Rooms;
using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>The rooms of several gateways: a key for each, changed only if nobody else has changed it meanwhile.</summary>
internal sealed class RedisRoomStore(RedisLink redis) : IRoomStore
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
            if (change.Error is not null || await WriteAsync(name, text, change.Room, cancellationToken))
            {
                return change;
            }
        }
    }

    private Task<bool> WriteAsync(RedisKey name, RedisValue expected, CallRoom? room, CancellationToken cancellationToken) => redis.RunAsync(
        database =>
        {
            var transaction = database.CreateTransaction();
            transaction.AddCondition(expected.IsNull ? Condition.KeyNotExists(name) : Condition.StringEqual(name, expected));
            _ = room is null
                ? transaction.KeyDeleteAsync(name)
                : transaction.StringSetAsync(name, JsonSerializer.Serialize(room, CallRedisJson.Default.CallRoom), Longest);
            return transaction.ExecuteAsync();
        },
        cancellationToken);
}
