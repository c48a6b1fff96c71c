using LiveOps.EndToEnd.Tests.Studio;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Processes;
using LiveOps.TestKit.Redis;
using LiveOps.TestKit.Time;

namespace LiveOps.EndToEnd.Tests.Replicas;

/// <summary>Two gateways as processes of their own that share a Redis, and one address for both, as a load balancer gives.</summary>
internal sealed class GatewayPair : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);

    private readonly RedisServer _redis;
    private readonly Uri _second;
    private readonly TcpRelay _balancer;

    private GatewayPair(RedisServer redis, (BuiltProcess Process, Uri Address) one, (BuiltProcess Process, Uri Address) two)
    {
        (_redis, One, Two, _second) = (redis, one.Process, two.Process, two.Address);
        _balancer = new TcpRelay(one.Address);
    }

    public BuiltProcess One { get; }

    public BuiltProcess Two { get; }

    /// <summary>Leads to the first gateway.</summary>
    public Uri Address => _balancer.Url;

    public static async Task<GatewayPair> StartAsync(StudioFixture studio)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var redis = await RedisServer.LaunchAsync(cancellationToken);
        var pair = new GatewayPair(redis, LiveOpsRun.StartGateway(studio.Run, redis.Configuration), LiveOpsRun.StartGateway(studio.Run, redis.Configuration));
        try
        {
            await Eventually.HoldsAsync(() => Readiness.IsReadyAsync(pair.Address, cancellationToken), StartLimit, () => pair.One.Output, cancellationToken);
            await Eventually.HoldsAsync(() => Readiness.IsReadyAsync(pair._second, cancellationToken), StartLimit, () => pair.Two.Output, cancellationToken);
            return pair;
        }
        catch
        {
            await pair.DisposeAsync();
            throw;
        }
    }

    /// <summary>Breaks all connections; new ones go to the second gateway.</summary>
    public void FailOver() => _balancer.LeadTo(_second);

    /// <summary>New connections go to the second gateway.</summary>
    public void LeadNewOver() => _balancer.LeadNewTo(_second);

    /// <summary>How many gateways Redis takes for alive.</summary>
    public async Task<int> CountAliveAsync()
    {
        var answer = await _redis.CommandAsync("KEYS liveops:gateway:*", TestContext.Current.CancellationToken);
        return int.Parse(answer[1..answer.IndexOf('\r', StringComparison.Ordinal)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.DisposeAsync();
        await One.DisposeAsync();
        await Two.DisposeAsync();
        await _redis.DisposeAsync();
    }
}
