using System.Text.Json;
using LiveOps.Gateway.Presence.Bans;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Bans that any number of gateways share.</summary>
internal sealed class RedisBans(RedisPlaces places, PresenceKeys keys) : IRoomBans
{
    public Task BanAsync(ObjectKey room, string session, Ban ban, CancellationToken cancellationToken) => places.RunAsync(
        async database =>
        {
            await database.HashSetAsync(keys.Bans(room, session), ban.UserId, JsonSerializer.Serialize(ban, PresenceJson.Default.Ban));
            return await database.KeyExpireAsync(keys.Bans(room, session), RedisPlaces.KeptFor);
        },
        cancellationToken);

    public Task<bool> LiftAsync(ObjectKey room, string session, string userId, CancellationToken cancellationToken) =>
        places.RunAsync(database => database.HashDeleteAsync(keys.Bans(room, session), userId), cancellationToken);

    public async Task<IReadOnlyList<Ban>> ListAsync(ObjectKey room, string session, CancellationToken cancellationToken)
    {
        var bans = await places.RunAsync(database => database.HashValuesAsync(keys.Bans(room, session)), cancellationToken);
        return [.. bans.Select(json => JsonSerializer.Deserialize((string)json!, PresenceJson.Default.Ban)!).OrderBy(ban => ban.At)];
    }
}
