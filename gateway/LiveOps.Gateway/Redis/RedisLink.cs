using LiveOps.Gateway.Hosting;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace LiveOps.Gateway.Redis;

/// <summary>
/// The gateway's connection to Redis, where one is configured: commands, scripts, messages. It connects at start, comes back by
/// itself after a loss, and meanwhile fails every call at once or within <see cref="RedisOptions.RedisTimeout"/>.
/// </summary>
internal sealed class RedisLink(IOptions<RedisOptions> options, ILogger<RedisLink> logger) : IHostedService, IAsyncDisposable
{
    private readonly List<RedisSubscription> _subscriptions = [];
    private readonly Lock _lock = new();
    private ConnectionMultiplexer? _commands;

    /// <summary>Apart from commands, as messages must be kept in order and answers need not be.</summary>
    private ConnectionMultiplexer? _messages;
    private Action? _restored;
    private RedisMonitor? _monitor;
    private bool _disposed;

    /// <summary>False where this gateway runs without Redis: then nothing else here may be called.</summary>
    public bool IsConfigured => options.Value.Redis is not null;

    /// <summary>Whether Redis can be reached, as far as is known.</summary>
    public bool IsConnected => _monitor?.IsUp == true;

    /// <summary>The full name of a key or channel.</summary>
    public string Name(string name) => options.Value.RedisPrefix + name;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!IsConfigured)
        {
            return;
        }

        _commands = await ConnectAsync(inOrder: false);
        _messages = await ConnectAsync(inOrder: true);
        _monitor = new RedisMonitor(_commands, _messages, options.Value.RedisTimeout, () => _restored?.Invoke(), logger);
        await _monitor.StartAsync();
        GatewayMetrics.Redis(() => IsConnected);
        lock (_lock)
        {
            _subscriptions.ForEach(subscription => subscription.Attach(_messages.GetSubscriber()));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs commands.</summary>
    /// <exception cref="RedisUnavailableException">Redis is away.</exception>
    public async Task<T> RunAsync<T>(Func<IDatabase, Task<T>> commands, CancellationToken cancellationToken)
    {
        var database = (_commands ?? throw new RedisUnavailableException("The connection to Redis was not opened yet.")).GetDatabase();
        try
        {
            // The library sets no limit to asynchronous calls by itself.
            return await commands(database).WaitAsync(options.Value.RedisTimeout, cancellationToken);
        }
        catch (Exception exception) when (exception is RedisConnectionException or TimeoutException or TaskCanceledException or ObjectDisposedException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new RedisUnavailableException($"Redis is away: {exception.Message}", exception);
        }
    }

    /// <summary>Runs a script; keys are full names.</summary>
    /// <exception cref="RedisUnavailableException">Redis is away.</exception>
    public Task<RedisResult> EvaluateAsync(RedisScript script, RedisKey[] keys, RedisValue[] arguments, CancellationToken cancellationToken) =>
        RunAsync(

            // Sent as text each time: a server that was restarted has forgotten its scripts, and the library would not notice.
            database => database.ScriptEvaluateAsync(script.Text, keys, arguments, CommandFlags.NoScriptCache),
            cancellationToken);

    /// <summary>Sends a message to all gateways that listen, this one included.</summary>
    /// <exception cref="RedisUnavailableException">Redis is away.</exception>
    public Task PublishAsync(string channel, byte[] message, CancellationToken cancellationToken) =>
        RunAsync(database => database.PublishAsync(channel, message), cancellationToken);

    /// <summary>
    /// Calls <paramref name="handler"/> for each message of a channel (a full name), one after another in the order of sending,
    /// until the result is disposed. Messages that are sent while Redis is away are lost: see <see cref="OnRestored"/>.
    /// </summary>
    public IAsyncDisposable Subscribe(string channel, Func<byte[], CancellationToken, ValueTask> handler)
    {
        var subscription = new RedisSubscription(channel, handler, Forget, logger);
        lock (_lock)
        {
            _subscriptions.Add(subscription);
            if (_messages is not null)
            {
                subscription.Attach(_messages.GetSubscriber());
            }
        }

        return subscription;
    }

    /// <summary>Calls back whenever Redis was lost and can be reached again; messages were missed, and Redis may have lost its data.</summary>
    public void OnRestored(Action handler) => _restored += handler;

    public async ValueTask DisposeAsync()
    {
        // The container knows it by two registrations.
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        foreach (var subscription in Subscriptions())
        {
            await subscription.DisposeAsync();
        }

        await (_monitor?.DisposeAsync() ?? ValueTask.CompletedTask);

        // Without waiting for commands: they have failed, or nobody waits for them any more.
        await Task.WhenAll(new[] { _commands, _messages }.OfType<ConnectionMultiplexer>().Select(one => one.CloseAsync(allowCommandsToComplete: false)));
    }

    private Task<ConnectionMultiplexer> ConnectAsync(bool inOrder)
    {
        var configuration = ConfigurationOptions.Parse(options.Value.Redis);
        configuration.AbortOnConnectFail = false;
        configuration.ConnectTimeout = (int)options.Value.RedisTimeout.TotalMilliseconds;
        configuration.SyncTimeout = configuration.ConnectTimeout;
        configuration.KeepAlive = 1;
        configuration.ReconnectRetryPolicy = new LinearRetry(500);
        configuration.ClientName = "liveops-gateway";
        return ConnectInOrderAsync(configuration, inOrder);
    }

    private static async Task<ConnectionMultiplexer> ConnectInOrderAsync(ConfigurationOptions configuration, bool inOrder)
    {
        var multiplexer = await ConnectionMultiplexer.ConnectAsync(configuration);
        multiplexer.PreserveAsyncOrder = inOrder;
        return multiplexer;
    }

    private List<RedisSubscription> Subscriptions()
    {
        lock (_lock)
        {
            return [.. _subscriptions];
        }
    }

    private void Forget(RedisSubscription subscription)
    {
        lock (_lock)
        {
            _subscriptions.Remove(subscription);
        }
    }
}
