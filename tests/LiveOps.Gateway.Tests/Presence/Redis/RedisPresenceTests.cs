using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;

namespace LiveOps.Gateway.Tests.Presence.Redis;

public sealed class RedisPresenceTests : PresenceContract
{
    private RedisServer _redis = null!;

    public override async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _redis.DisposeAsync();
    }

    private protected override Task<TestGateway> StartAsync() =>
        TestGateway.StartAsync([("Presence:ChatHistory", "5")], new FakeBridge(), redis: _redis.Configuration);
}
