using System.Collections.Concurrent;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Presence.Events;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Kubernetes.Api;
using LiveOps.TestKit.Redis;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Presence;

/// <summary>A gateway whose presence is looked at from within, kept in memory or in a real Redis.</summary>
public abstract class PresenceTest(bool usesRedis) : IAsyncLifetime
{
    private TestGateway _gateway = null!;
    private RedisServer? _redis;

    private protected static ObjectKey Room { get; } = new("default", "demo");

    private protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private protected IPresence Presence { get; private set; } = null!;

    /// <summary>What has happened, as told to this gateway.</summary>
    private protected ConcurrentQueue<PresenceEvent> Events { get; } = new();

    public async ValueTask InitializeAsync()
    {
        _redis = usesRedis ? await RedisServer.LaunchAsync(Cancelled) : null;
        _gateway = await TestGateway.StartAsync([("Presence:ChatHistory", "5")], new FakeBridge(), redis: _redis?.Configuration);
        Presence = Service<IPresence>();
        Presence.Subscribe((happened, _) =>
        {
            Events.Enqueue(happened);
            return ValueTask.CompletedTask;
        });
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _gateway.DisposeAsync();
        await (_redis?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private protected T Service<T>() where T : notnull => _gateway.Services.GetRequiredService<T>();

    private protected Task<Entry> EnterAsync(string user, int limit = 3, Guid? client = null, string session = "session") => Presence.EnterAsync(
        Room,
        new Entrant { UserId = user, Role = "anchor", DisplayName = $"Name of {user}", ClientId = client ?? Guid.NewGuid(), Session = session, Limit = limit },
        Cancelled);
}
