using System.Threading.Channels;
using LiveOps.Gateway.Presence.Events;

namespace LiveOps.Gateway.Presence;

/// <summary>Hands events to those who subscribed, one after another, apart from whoever caused them.</summary>
internal sealed class PresenceFeed : IAsyncDisposable
{
    /// <summary>Events; far more than can gather unless a handler hangs.</summary>
    private const int Capacity = 10_000;

    private readonly Channel<PresenceEvent> _events = Channel.CreateBounded<PresenceEvent>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private readonly ILogger _logger;
    private readonly Task _reading;
    private IReadOnlyList<Func<PresenceEvent, CancellationToken, ValueTask>> _handlers = [];

    public PresenceFeed(ILogger<PresenceFeed> logger)
    {
        _logger = logger;
        _reading = Task.Run(ReadAsync);
    }

    public void Publish(PresenceEvent happened)
    {
        if (!_events.Writer.TryWrite(happened) && !_stop.IsCancellationRequested)
        {
            PresenceLog.EventDropped(_logger, happened.Room, Capacity);
        }
    }

    public IDisposable Subscribe(Func<PresenceEvent, CancellationToken, ValueTask> handler)
    {
        lock (_lock)
        {
            _handlers = [.. _handlers, handler];
        }

        return new Subscription(() => Unsubscribe(handler));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        _stop.Dispose();
    }

    private void Unsubscribe(Func<PresenceEvent, CancellationToken, ValueTask> handler)
    {
        lock (_lock)
        {
            _handlers = [.. _handlers.Where(other => other != handler)];
        }
    }

    private async Task ReadAsync()
    {
        try
        {
            await foreach (var happened in _events.Reader.ReadAllAsync(_stop.Token))
            {
                foreach (var handler in Volatile.Read(ref _handlers))
                {
                    await HandleAsync(handler, happened);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Disposed.
        }
    }

    private async Task HandleAsync(Func<PresenceEvent, CancellationToken, ValueTask> handler, PresenceEvent happened)
    {
        try
        {
            await handler(happened, _stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            PresenceLog.HandlerFailed(_logger, exception, happened.Room);
        }
    }

    private sealed class Subscription(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
