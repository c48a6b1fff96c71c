using LiveOps.Gateway.Presence.Revocations;

namespace LiveOps.Gateway.Presence.Redis;

/// <summary>Revocations that any number of gateways share: kept in Redis for those that start later, and told to those that run.</summary>
internal sealed class RedisRevocations(RevokedUsers users, RevocationTerm term, RedisPlaces places, PresenceKeys keys) : IRevocations
{
    public async Task RevokeAsync(string userId, CancellationToken cancellationToken)
    {
        users.Add(userId, term.End);
        await KeepAsync(userId, term.End, cancellationToken);
    }

    public async Task DisconnectAsync(string userId, CancellationToken cancellationToken)
    {
        users.Disconnect(userId);
        await places.RunAsync(database => database.PublishAsync(keys.Revocations, userId), cancellationToken);
    }

    /// <summary>Takes a deletion over that another gateway tells of.</summary>
    public void Hear(string userId)
    {
        users.Add(userId, term.End);
        users.Disconnect(userId);
    }

    /// <summary>Takes over what was missed, and puts back what a Redis that lost its data has forgotten.</summary>
    public async Task AgreeAsync(CancellationToken cancellationToken)
    {
        var kept = await places.RunAsync(database => database.SortedSetRangeByScoreWithScoresAsync(keys.Revoked, term.Now), cancellationToken);
        foreach (var entry in kept)
        {
            if (users.Add(entry.Element!, End(entry.Score)))
            {
                users.Disconnect(entry.Element!);
            }
        }

        var known = kept.Select(entry => (string)entry.Element!).ToHashSet(StringComparer.Ordinal);
        foreach (var (userId, until) in users.All().Where(entry => !known.Contains(entry.Key)))
        {
            await KeepAsync(userId, until, cancellationToken);
        }
    }

    private static DateTimeOffset End(double score) =>
        double.IsPositiveInfinity(score) ? DateTimeOffset.MaxValue : DateTimeOffset.FromUnixTimeMilliseconds((long)score);

    private Task<bool> KeepAsync(string userId, DateTimeOffset until, CancellationToken cancellationToken) => places.RunAsync(
        async database =>
        {
            await database.SortedSetRemoveRangeByScoreAsync(keys.Revoked, double.NegativeInfinity, term.Now);
            return await database.SortedSetAddAsync(keys.Revoked, userId, until == DateTimeOffset.MaxValue ? double.PositiveInfinity : until.ToUnixTimeMilliseconds());
        },
        cancellationToken);
}
