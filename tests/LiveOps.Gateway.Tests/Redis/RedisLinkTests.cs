using System.Collections.Concurrent;
using System.Text;
using LiveOps.Gateway.Redis;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Tests.Redis;

/// <summary>The connection to a real Redis: messages in order, and what happens while Redis is away.</summary>
public sealed class RedisLinkTests : IAsyncLifetime
{
    private RedisServer _redis = null!;
    private RedisLink _link = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _redis = await RedisServer.LaunchAsync(Cancelled);
        _link = await ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _link.DisposeAsync();
        await _redis.DisposeAsync();
    }

    [Fact]
    public async Task Messages_FromAnotherLink_ComeInOrder()
    {
        await using var other = await ConnectAsync();
        var received = new ConcurrentQueue<string>();
        await using var subscription = _link.Subscribe("channel", (message, _) =>
        {
            received.Enqueue(Encoding.UTF8.GetString(message));
            return ValueTask.CompletedTask;
        });
        await SubscribedAsync("channel");

        for (var i = 0; i < 500; i++)
        {
            await other.PublishAsync("channel", Encoding.UTF8.GetBytes($"{i}"), Cancelled);
        }

        await Wait.UntilAsync(() => received.Count == 500);
        received.ShouldBe(Enumerable.Range(0, 500).Select(i => $"{i}"));
    }

    [Fact]
    public async Task Redis_Killed_FailsCallsUntilItIsBackAndThenSaysSo()
    {
        var restored = new TaskCompletionSource();
        var received = new TaskCompletionSource();
        _link.OnRestored(() => restored.TrySetResult());
        await using var subscription = _link.Subscribe("channel", (_, _) =>
        {
            received.TrySetResult();
            return ValueTask.CompletedTask;
        });

        await _redis.KillAsync();
        await Should.ThrowAsync<RedisUnavailableException>(() => SetAsync("key"));
        await _redis.StartAsync(Cancelled);

        await Wait.ForAsync(restored.Task);
        await Wait.UntilAsync(() => _link.IsConnected);
        await SetAsync("key");
        await SubscribedAsync("channel");
        await _link.PublishAsync("channel", [1], Cancelled);
        await Wait.ForAsync(received.Task);
    }

    [Fact]
    public async Task Redis_Silent_FailsCallsInTime()
    {
        _redis.Pause();
        try
        {
            await Wait.ForAsync(Should.ThrowAsync<RedisUnavailableException>(() => SetAsync("key")));
        }
        finally
        {
            _redis.Resume();
        }

        await Wait.UntilAsync(async () => await Record.ExceptionAsync(() => SetAsync("key")) is null);
    }

    [Fact]
    public async Task Start_RedisAway_ConnectsOnceItIsThere()
    {
        await _redis.KillAsync();
        await using var link = await ConnectAsync();
        link.IsConnected.ShouldBeFalse();

        await _redis.StartAsync(Cancelled);

        await Wait.UntilAsync(() => link.IsConnected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("redis:6379,nonsense=1")]
    public void Options_UnreadableAddress_AreRefused(string text) =>
        new RedisOptions { Redis = text }.Validate(new(new object())).Single().MemberNames.ShouldBe(["Redis"]);

    private async Task<RedisLink> ConnectAsync()
    {
        var link = new RedisLink(Options.Create(new RedisOptions { Redis = _redis.Configuration, RedisTimeoutSeconds = 1 }), NullLogger<RedisLink>.Instance);
        await link.StartAsync(Cancelled);
        return link;
    }

    private Task<bool> SetAsync(string key) => _link.RunAsync(database => database.StringSetAsync(key, "value"), Cancelled);

    private Task SubscribedAsync(string channel) =>
        Wait.UntilAsync(async () => (await _redis.CommandAsync($"PUBSUB NUMSUB {channel}", Cancelled)).EndsWith(":1\r\n", StringComparison.Ordinal));
}
