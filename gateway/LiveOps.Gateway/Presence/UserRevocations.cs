using System.Collections.Concurrent;
using LiveOps.Gateway.Auth;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Presence;

/// <summary>Users who were deleted while tokens of theirs may still be about.</summary>
internal sealed class UserRevocations(IOptions<AuthOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public void Revoke(string userId)
    {
        var now = time.GetUtcNow();
        foreach (var (user, until) in _until)
        {
            if (until < now)
            {
                _until.TryRemove(user, out _);
            }
        }

        // After this long even a token that was issued a moment ago has expired by itself.
        _until[userId] = options.Value.AcceptTokensWithoutExpiry ? DateTimeOffset.MaxValue : now.AddMinutes(options.Value.TokenLifetimeMinutes);
    }

    public bool IsRevoked(string userId) => _until.TryGetValue(userId, out var until) && until > time.GetUtcNow();
}
