using System.Threading.RateLimiting;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Auth.Limits;

/// <summary>Counts requests by address, user and room. Counters of those who ask no more are dropped.</summary>
internal sealed class RequestLimiter : IDisposable
{
    private readonly PartitionedRateLimiter<string> _addresses;
    private readonly PartitionedRateLimiter<string> _users;
    private readonly PartitionedRateLimiter<ObjectKey> _rooms;
    private readonly PartitionedRateLimiter<string> _failures;

    public RequestLimiter(IOptions<LimitOptions> options)
    {
        var limits = options.Value;
        _addresses = PerSecond<string>(limits.RequestsPerSecondPerAddress);
        _users = PerSecond<string>(limits.RequestsPerSecondPerUser);
        _rooms = PerSecond<ObjectKey>(limits.RequestsPerSecondPerRoom);
        _failures = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetSlidingWindowLimiter(
            address,
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = limits.FailuresPerMinutePerAddress, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 }));
    }

    /// <param name="address">Null for one that is not limited.</param>
    public bool TryAddress(string? address) => address is null || Try(_addresses, address);

    public bool TryUser(string user) => Try(_users, user);

    public bool TryRoom(ObjectKey room) => Try(_rooms, room);

    /// <summary>Whether tokens from this address are looked at.</summary>
    public bool MayTryToken(string? address) => address is null || _failures.GetStatistics(address) is not { CurrentAvailablePermits: <= 0 };

    public void CountFailure(string? address)
    {
        if (address is not null)
        {
            Try(_failures, address);
        }
    }

    public void Dispose()
    {
        _addresses.Dispose();
        _users.Dispose();
        _rooms.Dispose();
        _failures.Dispose();
    }

    private static bool Try<T>(PartitionedRateLimiter<T> limiter, T resource)
    {
        using var lease = limiter.AttemptAcquire(resource);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<T> PerSecond<T>(int requests) where T : notnull =>
        PartitionedRateLimiter.Create<T, T>(key => RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokensPerPeriod = Math.Max(1, requests / 10),
            ReplenishmentPeriod = requests < 10 ? TimeSpan.FromSeconds(1.0 / requests) : TimeSpan.FromMilliseconds(100),
            TokenLimit = requests * 2,
        }));
}
