using System.Collections.Concurrent;
using System.Text.Json;
using LiveOps.Gateway.Calls.Users;
using LiveOps.Gateway.Redis;
using StackExchange.Redis;

namespace LiveOps.Gateway.Calls.Redis;

/// <summary>
/// The registry of several gateways: one hash for each scope, its fields the names; and for each gateway a set of those whom it wrote, by
/// which they are found when it is lost. What a gateway wrote counts for as long as the gateway lives.
/// </summary>
internal sealed class RedisCallRegistry : ICallRegistry
{
    private readonly ConcurrentDictionary<CallUser, Registration> _own = new();
    private readonly RedisLink _redis;
    private readonly GatewayLease _lease;

    public RedisCallRegistry(RedisLink redis, GatewayLease lease)
    {
        (_redis, _lease) = (redis, lease);

        // Redis may have come back empty, and those who are connected here have not gone.
        redis.OnRestored(() => _ = WriteOwnAsync());
    }

    public async ValueTask<RegisterResult> RegisterAsync(CallUser user, Registration registration, bool takeOver, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (text, held) = await ReadAsync(user, cancellationToken);
            if (held is not null && !NameRule.MayReplace(held, registration, takeOver))
            {
                return new RegisterResult(false, null);
            }

            if (await ReplaceAsync(user, text, registration, cancellationToken))
            {
                _own[user] = registration;
                return new RegisterResult(true, held?.Connection == registration.Connection ? null : held);
            }
        }
    }

    public async ValueTask<Registration?> RemoveAsync(CallUser user, Guid connection, CancellationToken cancellationToken)
    {
        if (_own.TryGetValue(user, out var own) && own.Connection == connection)
        {
            _own.TryRemove(KeyValuePair.Create(user, own));
        }

        return await ChangeAsync(user, connection, null, cancellationToken);
    }

    public async ValueTask<Registration?> FindAsync(CallUser user, CancellationToken cancellationToken) => (await ReadAsync(user, cancellationToken)).Held;

    public ValueTask<Registration?> SetBusyAsync(CallUser user, Guid connection, bool isBusy, CancellationToken cancellationToken) =>
        ChangeAsync(user, connection, held => held with { IsBusy = isBusy }, cancellationToken);

    public async ValueTask<IReadOnlyDictionary<string, Registration>> ListAsync(string scope, CancellationToken cancellationToken)
    {
        var entries = await _redis.RunAsync(database => database.HashGetAllAsync(Key(scope)), cancellationToken);
        var users = entries.ToDictionary(entry => entry.Name.ToString(), entry => Parse(entry.Value)!, StringComparer.Ordinal);
        foreach (var gateway in users.Values.Select(held => held.Gateway).Distinct().ToList())
        {
            if (!await _lease.IsAliveAsync(gateway, cancellationToken))
            {
                var gone = users.Where(entry => entry.Value.Gateway == gateway).Select(entry => entry.Key).ToList();
                gone.ForEach(name => users.Remove(name));
            }
        }

        return users;
    }

    /// <summary>All whom a gateway wrote.</summary>
    public async Task<IReadOnlyList<CallUser>> ListOfAsync(Guid gateway, CancellationToken cancellationToken)
    {
        var members = await _redis.RunAsync(database => database.SetMembersAsync(KeyOf(gateway)), cancellationToken);
        return [.. members.Select(member => JsonSerializer.Deserialize((string)member!, CallRedisJson.Default.CallUser)!)];
    }

    /// <summary>Frees a name on behalf of a gateway that is lost.</summary>
    /// <returns>What there was, or null if it was another gateway's by then.</returns>
    public async Task<Registration?> ForgetAsync(CallUser user, Guid gateway, CancellationToken cancellationToken)
    {
        while (true)
        {
            var text = await _redis.RunAsync(database => database.HashGetAsync(Key(user.Scope), user.Name), cancellationToken);
            if (Parse(text) is not { } held || held.Gateway != gateway)
            {
                await _redis.RunAsync(database => database.SetRemoveAsync(KeyOf(gateway), Format(user)), cancellationToken);
                return null;
            }

            if (await ReplaceAsync(user, text, null, cancellationToken))
            {
                return held;
            }
        }
    }

    /// <summary>What is written under a name, and what of it counts.</summary>
    private async Task<(RedisValue Text, Registration? Held)> ReadAsync(CallUser user, CancellationToken cancellationToken)
    {
        var text = await _redis.RunAsync(database => database.HashGetAsync(Key(user.Scope), user.Name), cancellationToken);
        return Parse(text) is { } held && await _lease.IsAliveAsync(held.Gateway, cancellationToken) ? (text, held) : (text, null);
    }

    /// <param name="change">What becomes of it; null takes it out.</param>
    private async ValueTask<Registration?> ChangeAsync(
        CallUser user, Guid connection, Func<Registration, Registration>? change, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (text, held) = await ReadAsync(user, cancellationToken);
            if (held is null || held.Connection != connection)
            {
                return null;
            }

            var changed = change?.Invoke(held);
            if (await ReplaceAsync(user, text, changed, cancellationToken))
            {
                if (changed is not null)
                {
                    _own[user] = changed;
                }

                return changed ?? held;
            }
        }
    }

    /// <summary>Writes if nobody else has written meanwhile.</summary>
    private Task<bool> ReplaceAsync(CallUser user, RedisValue expected, Registration? registration, CancellationToken cancellationToken) =>
        _redis.RunAsync(
            database =>
            {
                var key = Key(user.Scope);
                var transaction = database.CreateTransaction();
                transaction.AddCondition(expected.IsNull ? Condition.HashNotExists(key, user.Name) : Condition.HashEqual(key, user.Name, expected));
                if (Parse(expected) is { } before && before.Gateway != registration?.Gateway)
                {
                    _ = transaction.SetRemoveAsync(KeyOf(before.Gateway), Format(user));
                }

                if (registration is null)
                {
                    _ = transaction.HashDeleteAsync(key, user.Name);
                }
                else
                {
                    _ = transaction.SetAddAsync(KeyOf(registration.Gateway), Format(user));
                    _ = transaction.HashSetAsync(key, user.Name, Format(registration));
                }

                return transaction.ExecuteAsync();
            },
            cancellationToken);

    private async Task WriteOwnAsync()
    {
        foreach (var (user, registration) in _own)
        {
            try
            {
                await ReplaceAsync(user, RedisValue.Null, registration, CancellationToken.None);
            }
            catch (RedisUnavailableException)
            {
                return; // Lost again; the next return of Redis comes here too.
            }
        }
    }

    private RedisKey Key(string scope) => _redis.Name($"calls:users:{scope}");

    private RedisKey KeyOf(Guid gateway) => _redis.Name($"calls:users-of:{gateway:N}");

    private static string Format(CallUser user) => JsonSerializer.Serialize(user, CallRedisJson.Default.CallUser);

    private static string Format(Registration registration) => JsonSerializer.Serialize(registration, CallRedisJson.Default.Registration);

    private static Registration? Parse(RedisValue text) => text.IsNull ? null : JsonSerializer.Deserialize((string)text!, CallRedisJson.Default.Registration);
}
