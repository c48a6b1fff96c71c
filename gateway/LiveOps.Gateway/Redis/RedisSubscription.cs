using System.Threading.Channels;
using StackExchange.Redis;

namespace LiveOps.Gateway.Redis;

/// <summary>
/// Messages of one channel on their way to one handler. The library's thread only queues them, so that a handler that takes its
/// time holds back nobody else's messages.
/// </summary>
internal sealed class RedisSubscription : IAsyncDisposable
{
    /// <summary>Messages; far more than can gather unless a handler hangs.</summary>
    private const int Capacity = 10_000;

    private readonly Channel<byte[]> _messages = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly string _channel;
    private readonly Func<byte[], CancellationToken, ValueTask> _handler;
    private readonly Action<RedisSubscription> _onDispose;
    private readonly ILogger _logger;
    private readonly Task _reading;
    private ISubscriber? _subscriber;
    private bool _disposed;

    public RedisSubscription(string channel, Func<byte[], CancellationToken, ValueTask> handler, Action<RedisSubscription> onDispose, ILogger logger)
    {
        (_channel, _handler, _onDispose, _logger) = (channel, handler, onDispose, logger);
        _reading = Task.Run(ReadAsync);
    }

    /// <summary>Begins to listen, as soon as Redis can be reached.</summary>
    public void Attach(ISubscriber subscriber)
    {
        _subscriber = subscriber;
        subscriber.Subscribe(_channel, Queue, CommandFlags.FireAndForget);
    }

    public async ValueTask DisposeAsync()
    {
        // The link ends those that are still there, in whichever order the two are disposed of.
        if (Interlocked.Exchange(ref _disposed, true))
        {
            return;
        }

        _onDispose(this);
        _subscriber?.Unsubscribe(_channel, Queue, CommandFlags.FireAndForget);
        _messages.Writer.TryComplete();
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private void Queue(RedisChannel channel, RedisValue message)
    {
        if (!_messages.Writer.TryWrite(message) && !_stop.IsCancellationRequested)
        {
            RedisLog.MessageDropped(_logger, _channel, Capacity);
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var message in _messages.Reader.ReadAllAsync(_stop.Token))
            {
                await HandleAsync(message);
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task HandleAsync(byte[] message)
    {
        try
        {
            await _handler(message, _stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            RedisLog.HandlerFailed(_logger, exception, _channel);
        }
    }
}
