using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>Two gateways that share a Redis and a cluster.</summary>
internal sealed class TwoGateways : IAsyncDisposable
{
    private TwoGateways(RedisServer redis, TestGateway one, TestGateway two) => (Redis, One, Two) = (redis, one, two);

    public RedisServer Redis { get; }

    public TestGateway One { get; }

    public TestGateway Two { get; }

    /// <param name="bridges">In place of connections to real bridges; shared by both.</param>
    /// <param name="cluster">What there is; the room <c>demo</c> on air, where null.</param>
    /// <param name="settings">Of both gateways.</param>
    /// <param name="redisOfOne">How the first reaches Redis; directly, where null.</param>
    public static async Task<TwoGateways> StartAsync(
        IBridgePool? bridges = null, MemoryCluster? cluster = null, (string Name, string Value)[]? settings = null, Func<RedisServer, string>? redisOfOne = null)
    {
        var redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        cluster ??= TestGateway.ClusterWithDemo();
        var one = await TestGateway.StartAsync(settings, bridges, cluster, redis: redisOfOne?.Invoke(redis) ?? redis.Configuration);
        return new TwoGateways(redis, one, await TestGateway.StartAsync(settings, bridges, cluster, redis: redis.Configuration));
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await Redis.DisposeAsync();
    }
}
