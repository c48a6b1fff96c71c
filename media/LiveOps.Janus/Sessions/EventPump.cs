using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Sessions;

/// <summary>Calls a callback for each event of a stream, one at a time and off the connection's reader; disposing waits for the last call.</summary>
internal sealed class EventPump<T> : IAsyncDisposable
    where T : class
{
    private readonly JanusEventStream<T> _stream;
    private readonly Func<T, CancellationToken, ValueTask> _callback;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public EventPump(JanusEventStream<T> stream, Func<T, CancellationToken, ValueTask> callback, ILogger logger)
    {
        _stream = stream;
        _callback = callback;
        _logger = logger;
        _running = Task.Run(() => RunAsync(_stop.Token), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        _stream.Dispose();
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private async Task RunAsync(CancellationToken stop)
    {
        try
        {
            await foreach (var item in _stream.WithCancellation(stop))
            {
                await CallAsync(item, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Disposed: the rest is not wanted.
        }
        catch (JanusSlowConsumerException exception)
        {
            _logger.CallbackTooSlow(exception);
        }
    }

    private async ValueTask CallAsync(T item, CancellationToken stop)
    {
        try
        {
            await _callback(item, stop);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault in one callback must not cost the subscriber all later events.
            _logger.CallbackFailed(item.GetType().Name, exception);
        }
    }
}
