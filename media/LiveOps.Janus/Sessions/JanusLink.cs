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
    private readonly PendingTable _pending = new(time);
    private readonly IAnswerScheduler _answers = transport as IAnswerScheduler ?? PoolAnswers.Instance;
    private readonly CancellationTokenSource _stop = new();
    private long _lastTransaction;
    private long _lastHeard = time.GetTimestamp();
    private Task _pinging = Task.CompletedTask;
    private JanusConnectionLostException? _error;

    public bool IsOpen => _error is null;

    public int PendingCount => _pending.Count;

    public IJanusTransport Transport => transport;

    /// <summary>How long no frame has come.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _lastHeard));

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

    public Task<TResult> SendAsync<TResult>(JanusCall<TResult> call, JanusAddress address, CancellationToken cancellationToken) =>
        SendAsync(call, address, requester: null, cancellationToken);

    /// <summary>Sends a request; where the transport takes it at once, nothing but its own state is allocated for it.</summary>
    public Task<TResult> SendAsync<TResult>(
        JanusCall<TResult> call, JanusAddress address, IJanusRequester? requester, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<TResult>(cancellationToken);
        }

        var number = Interlocked.Increment(ref _lastTransaction);
        var pending = new PendingTransaction<TResult>(call, requester, _answers, number, call.Timeout ?? settings.RequestTimeout);
        var frame = FrameEncoder.Encode(call.Request, number, address, settings.Credentials);
        if (!_pending.TryAdd(pending))
        {
            frame.Dispose();
            return pending.Task;
        }

        if (cancellationToken.CanBeCanceled)
        {
            pending.CancelWith(_pending, cancellationToken);
        }

        if (!transport.TrySend(frame))
        {
            _ = SendWaitingAsync(pending, frame, cancellationToken);
        }

        return pending.Task;
    }

    /// <summary>Sends a ping whose answer nobody awaits: as a frame that belongs to no request it is only heard.</summary>
    public bool TrySendPing()
    {
        var frame = FrameEncoder.Encode(CoreCalls.Ping.Request, Interlocked.Increment(ref _lastTransaction), JanusAddress.Server, settings.Credentials);
        if (transport.TrySend(frame))
        {
            return true;
        }

        frame.Dispose();
        return false;
    }

    public void FrameReceived(ReadOnlySpan<byte> utf8)
    {
        Volatile.Write(ref _lastHeard, time.GetTimestamp());
        try
        {
            var frame = JanusFrame.Parse(utf8);
            if (frame.Transaction == 0 || !_pending.Settle(ref frame))
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
        router.LinkClosed(this, error, _pending.FailAll(error));
    }

    public async ValueTask DisposeAsync()
    {
        await transport.DisposeAsync();
        await _stop.CancelAsync();
        await _pinging;
        _pending.Dispose();
        _stop.Dispose();
    }

    /// <summary>Sends where there is a wait: for room in the transport's queue, or for an answer of the request's own exchange.</summary>
    private async Task SendWaitingAsync<TResult>(PendingTransaction<TResult> pending, JanusOutgoingFrame frame, CancellationToken cancellationToken)
    {
        using var given = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var timer = time.CreateTimer(static state => ((CancellationTokenSource)state!).Cancel(), given, pending.Limit, Timeout.InfiniteTimeSpan);
        try
        {
            await transport.SendAsync(frame, given.Token);
        }
        catch (OperationCanceledException)
        {
            // The request has been given up by its caller or its deadline, which tell the caller so.
        }
        catch (Exception exception)
        {
            // Nobody awaits this task, so whatever went wrong is told to the one who awaits the answer.
            pending.Fail(exception);
            _pending.Remove(pending);
        }
    }

    private async Task PingAsync(JanusCall<bool> ping, CancellationToken stop)
    {
        try
        {
            await SendAsync(ping, JanusAddress.Server, stop);
        }
        catch (JanusTimeoutException) when (Silence < settings.PingTimeout)
        {
            // Slow, but not silent: other frames have come. Connecting anew would only add to its load.
        }
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
                if (Silence >= half)
                {
                    await PingAsync(ping, stop);
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
