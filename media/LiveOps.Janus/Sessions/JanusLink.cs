using System.Collections.Concurrent;
using System.Text.Json;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// One open transport with the requests pending on it. It lives from one connect to the next loss; what is pending then fails
/// together, and nothing of it can leak into the link that follows.
/// </summary>
internal sealed class JanusLink(
    IJanusTransport transport, JanusLinkSettings settings, IJanusFrameRouter router, TimeProvider time, ILogger logger)
    : IJanusTransportSink, IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, PendingTransaction> _pending = new();
    private readonly CancellationTokenSource _stop = new();
    private long _lastTransaction;
    private long _lastHeard = time.GetTimestamp();
    private Task _pinging = Task.CompletedTask;
    private JanusConnectionLostException? _error;

    public bool IsOpen => _error is null;

    public int PendingCount => _pending.Count;

    public IJanusTransport Transport => transport;

    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(settings.ConnectTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            await transport.OpenAsync(this, linked.Token);
        }
        catch (OperationCanceledException exception) when (timeout.IsCancellationRequested)
        {
            throw new JanusConnectionLostException(settings.Url, $"it was not open after {settings.ConnectTimeout.TotalSeconds:0.###} s", exception);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or JanusException))
        {
            throw new JanusConnectionLostException(settings.Url, exception.InnerException?.Message ?? exception.Message, exception);
        }

        if (settings.PingTimeout > TimeSpan.Zero)
        {
            _pinging = PingAsync(_stop.Token);
        }
    }

    public async Task<TResult> SendAsync<TResult>(JanusCall<TResult> call, JanusAddress address, CancellationToken cancellationToken)
    {
        var limit = call.Timeout ?? settings.RequestTimeout;
        var number = Interlocked.Increment(ref _lastTransaction);
        var pending = new PendingTransaction<TResult>(call);
        var frame = FrameEncoder.Encode(call.Request, number, address, settings.Credentials);
        using var expiry = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), expiry, limit, Timeout.InfiniteTimeSpan);
        _pending[number] = pending;
        try
        {
            ThrowIfLost(frame);
            await transport.SendAsync(frame, expiry.Token);
            return await pending.Task.WaitAsync(expiry.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && !pending.Task.IsCompleted)
        {
            throw new JanusTimeoutException(call.Request.Name, limit);
        }
        finally
        {
            Forget(number, pending);
        }
    }

    public void FrameReceived(ReadOnlySpan<byte> utf8)
    {
        Volatile.Write(ref _lastHeard, time.GetTimestamp());
        try
        {
            var frame = JanusFrame.Parse(utf8);
            if (frame.Transaction == 0 || !Settle(ref frame))
            {
                router.Route(ref frame);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            logger.FrameDropped(utf8.Length, exception.Message);
        }
    }

    public void SessionGone(long sessionId, string reason) => router.SessionGone(sessionId, reason);

    public void Closed(string reason, Exception? cause)
    {
        var error = new JanusConnectionLostException(settings.Url, reason, cause);
        if (Interlocked.CompareExchange(ref _error, error, null) is not null)
        {
            return;
        }

        _stop.Cancel();
        var failed = 0;
        foreach (var number in _pending.Keys)
        {
            if (_pending.TryRemove(number, out var pending))
            {
                pending.Fail(error);
                failed++;
            }
        }

        router.LinkClosed(this, error, failed);
    }

    public async ValueTask DisposeAsync()
    {
        await transport.DisposeAsync();
        await _stop.CancelAsync();
        await _pinging;
        _stop.Dispose();
    }

    private bool Settle(ref JanusFrame frame)
    {
        if (!_pending.TryGetValue(frame.Transaction, out var pending))
        {
            return false;
        }

        var step = pending.Offer(ref frame);
        if (step == TransactionStep.Finished)
        {
            _pending.TryRemove(frame.Transaction, out _);
        }

        return step != TransactionStep.PassedOn;
    }

    private void ThrowIfLost(JanusOutgoingFrame frame)
    {
        if (Volatile.Read(ref _error) is { } error)
        {
            frame.Dispose();
            throw error;
        }
    }

    private void Forget<TResult>(long number, PendingTransaction<TResult> pending)
    {
        if (!pending.Task.IsCompleted)
        {
            pending.Abandon();
            if (pending.OutlivesCaller)
            {
                // The server may still create what was asked for; the late answer is awaited to undo it.
                return;
            }
        }

        _pending.TryRemove(number, out _);
    }

    private async Task PingAsync(CancellationToken stop)
    {
        var ping = CoreCalls.Ping with { Timeout = settings.PingTimeout };
        try
        {
            // Looking twice per interval, and pinging after half of it, leaves no silence longer than the interval without a ping.
            var half = settings.PingInterval / 2;
            using var timer = new PeriodicTimer(half, time);
            while (await timer.WaitForNextTickAsync(stop))
            {
                if (time.GetElapsedTime(Volatile.Read(ref _lastHeard)) >= half)
                {
                    await SendAsync(ping, JanusAddress.Server, stop);
                }
            }
        }
        catch (JanusTimeoutException)
        {
            Closed($"the server is silent: no answer to a ping within {settings.PingTimeout.TotalSeconds:0.###} s", cause: null);
        }
        catch (Exception exception) when (exception is OperationCanceledException or JanusException)
        {
            // The link closed while a ping was under way; whoever closed it has said so.
        }
    }
}
