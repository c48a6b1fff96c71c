using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence.Redis;
using LiveOps.Gateway.Presence.Revocations;
using LiveOps.Gateway.Redis;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Presence.Redis;

public sealed class RevocationListenerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>A gateway ends its services before its connection to Redis, which may come back in between.</summary>
    [Fact]
    public async Task Dispose_ThenRedisIsBack_TheLinkEndsInPeace()
    {
        await using var redis = await RedisServer.LaunchAsync(Token);
        var link = new RedisLink(Options.Create(new RedisOptions { Redis = redis.Configuration, RedisTimeoutSeconds = 1 }), NullLogger<RedisLink>.Instance);
        await link.StartAsync(Token);
        var keys = new PresenceKeys(link);
        var revocations = new RedisRevocations(
            new(TimeProvider.System), new(Options.Create(new AuthOptions()), TimeProvider.System), new(link, keys), keys);
        using (var listener = new RevocationListener(link, keys, revocations, NullLogger<RevocationListener>.Instance))
        {
            await listener.StartAsync(Token);
            await listener.StopAsync(Token);
        }

        await redis.KillAsync();
        await Wait.UntilAsync(() => !link.IsConnected);
        await redis.StartAsync(Token);
        await Wait.UntilAsync(() => link.IsConnected);

        await Should.NotThrowAsync(async () => await link.DisposeAsync());
    }
}
