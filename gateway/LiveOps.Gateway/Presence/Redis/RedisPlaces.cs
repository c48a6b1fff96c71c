using System.Text.Json;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Redis;
using LiveOps.Kubernetes.Api;
using StackExchange.Redis;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>The places of all rooms, in Redis.</summary>
internal sealed class RedisPlaces(RedisLink redis, PresenceKeys keys)
{
    /// <summary>Bans and chat of a time on air are forgotten this long after the last change to them.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    public async Task<(EnterResult Result, PlaceState? Before, PlaceState? After)> EnterAsync(
        ObjectKey room, Entrant entrant, string gateway, bool takesOver, CancellationToken cancellationToken)
    {
        var answer = (RedisResult[]?)await EvaluateAsync(
            PresenceScripts.Enter,
            [keys.Places(room), keys.Bans(room, entrant.Session), keys.Fence, keys.Rooms],
            [
                $"{room}", entrant.UserId, $"{entrant.ClientId}", gateway, entrant.Limit, takesOver ? "1" : "0", entrant.Role,
                entrant.DisplayName ?? "", keys.Heartbeats,
            ],
            cancellationToken);
        return (string?)answer![0] switch
        {
            "banned" => (EnterResult.Banned, null, null),
            "full" => (EnterResult.Full, null, null),
            "held" => (EnterResult.HeldElsewhere, null, null),
            _ => (EnterResult.Entered, Place((string?)answer[1]), Place((string?)answer[2])),
        };
    }

    /// <returns>1 where the others see a difference, 0 where they do not, -1 where the place is not the caller's.</returns>
    public async Task<int> SetStatusAsync(Holding holding, string status, CancellationToken cancellationToken) => (int)await EvaluateAsync(
        PresenceScripts.SetStatus, [keys.Places(holding.Room)], [holding.UserId, holding.Fence, status, PlaceState.ActiveMilliseconds], cancellationToken);

    public Task DetachAsync(Holding holding, CancellationToken cancellationToken) =>
        EvaluateAsync(PresenceScripts.Detach, [keys.Places(holding.Room)], [holding.UserId, holding.Fence], cancellationToken);

    /// <returns>1 where that is a change, 0 where it is none, -1 where the user is not in the room.</returns>
    public async Task<int> MuteAsync(ObjectKey room, string userId, bool muted, CancellationToken cancellationToken) =>
        (int)await EvaluateAsync(PresenceScripts.Mute, [keys.Places(room)], [userId, muted ? "1" : "0"], cancellationToken);

    /// <returns>The place that was given up; null where it is not the caller's.</returns>
    public async Task<PlaceState?> LeaveAsync(ObjectKey room, string userId, long? fence, CancellationToken cancellationToken) => Place((string?)await EvaluateAsync(
        PresenceScripts.Leave, [keys.Places(room), keys.Rooms], [$"{room}", userId, fence is { } token ? token : ""], cancellationToken));

    public async Task<RoomView> ReadAsync(ObjectKey room, CancellationToken cancellationToken)
    {
        var answer = (RedisResult[])(await EvaluateAsync(PresenceScripts.Read, [keys.Places(room)], [], cancellationToken))!;
        return new RoomView(Places(answer.AsSpan(1)), (long)answer[0]);
    }

    /// <summary>Says that places are in use.</summary>
    /// <returns>The users whose places are not this gateway's any more.</returns>
    public async Task<IReadOnlyList<string>> RenewAsync(
        ObjectKey room, IReadOnlyList<(Holding Holding, PlaceState State)> held, bool putBack, CancellationToken cancellationToken)
    {
        List<RedisValue> arguments = [$"{room}", putBack ? "1" : "0"];
        foreach (var (holding, state) in held)
        {
            arguments.AddRange([holding.UserId, holding.Fence, JsonSerializer.Serialize(state, PresenceJson.Default.PlaceState)]);
        }

        return (string[])(await EvaluateAsync(PresenceScripts.Renew, [keys.Places(room), keys.Fence, keys.Rooms], [.. arguments], cancellationToken))!;
    }

    /// <summary>Frees what gateways that are gone, or their own gateways, have forgotten.</summary>
    public async Task<IReadOnlyDictionary<string, PlaceState>> FreeAsync(
        ObjectKey room, TimeSpan keptWithoutGateway, TimeSpan keptUnseen, CancellationToken cancellationToken)
    {
        var answer = (RedisResult[])(await EvaluateAsync(
            PresenceScripts.Free,
            [keys.Places(room), keys.Rooms],
            [$"{room}", keys.Heartbeats, (long)keptWithoutGateway.TotalMilliseconds, (long)keptUnseen.TotalMilliseconds],
            cancellationToken))!;
        return Places(answer);
    }

    public Task PublishAsync(PresenceEvent happened, CancellationToken cancellationToken) => RunAsync(
        database => database.PublishAsync(keys.Events, JsonSerializer.SerializeToUtf8Bytes(happened, PresenceJson.Default.PresenceEvent)),
        cancellationToken);

    /// <exception cref="PresenceUnavailableException">Redis is away.</exception>
    public async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> commands, CancellationToken cancellationToken)
    {
        try
        {
            return await redis.RunAsync(commands, cancellationToken);
        }
        catch (RedisUnavailableException exception)
        {
            throw new PresenceUnavailableException(exception);
        }
    }

    /// <exception cref="PresenceUnavailableException">Redis is away.</exception>
    public async Task<RedisResult> EvaluateAsync(RedisScript script, RedisKey[] names, RedisValue[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            return await redis.EvaluateAsync(script, names, arguments, cancellationToken);
        }
        catch (RedisUnavailableException exception)
        {
            throw new PresenceUnavailableException(exception);
        }
    }

    private static Dictionary<string, PlaceState> Places(ReadOnlySpan<RedisResult> pairs)
    {
        var places = new Dictionary<string, PlaceState>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < pairs.Length; i += 2)
        {
            places[(string)pairs[i]!] = Place((string?)pairs[i + 1])!;
        }

        return places;
    }

    private static PlaceState? Place(string? json) =>
        string.IsNullOrEmpty(json) ? null : JsonSerializer.Deserialize(json, PresenceJson.Default.PlaceState);
}
