using System.Collections.Concurrent;

namespace LiveOps.Gateway.Presence.Revocations;

/// <summary>Users who were deleted while tokens of theirs may still be about, as far as this gateway knows; and who is to be told.</summary>
internal sealed class RevokedUsers(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<Action>> _watchers = new(StringComparer.Ordinal);

    public bool Contains(string userId) => _until.TryGetValue(userId, out var until) && until > time.GetUtcNow();

    /// <summary>Everybody whose tokens are refused, and until when.</summary>
    public IReadOnlyList<KeyValuePair<string, DateTimeOffset>> All() => [.. _until.Where(entry => entry.Value > time.GetUtcNow())];

    /// <summary>Refuses a user's tokens from now on. Connections that are open stay open until <see cref="Disconnect"/>.</summary>
    /// <returns>False where they are refused already.</returns>
    public bool Add(string userId, DateTimeOffset until)
    {
        foreach (var (user, over) in _until)
        {
            if (over < time.GetUtcNow())
            {
                _until.TryRemove(user, out _);
            }
        }

        return _until.TryAdd(userId, until);
    }

    /// <summary>Has whatever is open for a user closed.</summary>
    public void Disconnect(string userId)
    {
        List<Action> watchers;
        lock (_lock)
        {
            watchers = [.. _watchers.GetValueOrDefault(userId, [])];
        }

        watchers.ForEach(close => close());
    }

    /// <summary>Calls <paramref name="close"/> when the user is to be disconnected, until the result is disposed.</summary>
    public IDisposable Watch(string userId, Action close)
    {
        lock (_lock)
        {
            if (!_watchers.TryGetValue(userId, out var watchers))
            {
                _watchers[userId] = watchers = [];
            }

            watchers.Add(close);
        }

        if (Contains(userId))
        {
            // Deleted after the token was judged.
            close();
        }

        return new Watching(() => Unwatch(userId, close));
    }

    private void Unwatch(string userId, Action close)
    {
        lock (_lock)
        {
            if (_watchers.TryGetValue(userId, out var watchers) && watchers.Remove(close) && watchers.Count == 0)
            {
                _watchers.Remove(userId);
            }
        }
    }

    private sealed class Watching(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
