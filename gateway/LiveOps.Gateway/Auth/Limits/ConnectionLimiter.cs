using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Auth.Limits;

/// <summary>Counts open WebSockets by address and by user.</summary>
internal sealed class ConnectionLimiter(IOptions<LimitOptions> options)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _addresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _users = new(StringComparer.Ordinal);

    /// <summary>Takes a connection in; disposing the result lets it go.</summary>
    /// <param name="address">Null for one that is not limited.</param>
    /// <param name="user">Null where there is none.</param>
    /// <returns>Null where there are too many.</returns>
    public IDisposable? TryOpen(string? address, string? user)
    {
        lock (_lock)
        {
            if (Count_NeedsLock(_addresses, address) >= options.Value.ConnectionsPerAddress || Count_NeedsLock(_users, user) >= options.Value.ConnectionsPerUser)
            {
                return null;
            }

            Add_NeedsLock(_addresses, address, 1);
            Add_NeedsLock(_users, user, 1);
            return new OpenConnection(this, address, user);
        }
    }

    private static int Count_NeedsLock(Dictionary<string, int> counts, string? key) => key is null ? 0 : counts.GetValueOrDefault(key);

    private static void Add_NeedsLock(Dictionary<string, int> counts, string? key, int number)
    {
        if (key is null)
        {
            return;
        }

        counts[key] = counts.GetValueOrDefault(key) + number;
        if (counts[key] == 0)
        {
            counts.Remove(key);
        }
    }

    private void Close(string? address, string? user)
    {
        lock (_lock)
        {
            Add_NeedsLock(_addresses, address, -1);
            Add_NeedsLock(_users, user, -1);
        }
    }

    private sealed class OpenConnection(ConnectionLimiter limiter, string? address, string? user) : IDisposable
    {
        private int _closed;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _closed, 1) == 0)
            {
                limiter.Close(address, user);
            }
        }
    }
}
