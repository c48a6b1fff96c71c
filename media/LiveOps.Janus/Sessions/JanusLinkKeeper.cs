using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions.Events;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Sessions;

/// <summary>Owns the present link: opens it on first use, and again after a loss.</summary>
internal sealed class JanusLinkKeeper(JanusConnectionOptions options, SessionTable sessions, TimeProvider time, ILogger logger)
    : IJanusFrameRouter, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private JanusLink? _link;
    private Task<JanusLink>? _opening;
    private JanusConnectionLostException? _lost;
    private bool _closed;

    public EventHub<JanusConnectionEvent> Events { get; } =
        new(options.EventBufferLength, options.EventOverflow, static count => new ConnectionEventsLost(count));

    /// <summary>The open link, or null.</summary>
    public JanusLink? Current => _link is { IsOpen: true } link ? link : null;

    public JanusConnectionState State
    {
        get
        {
            lock (_lock)
            {
                return _closed ? JanusConnectionState.Closed
                    : Current is not null ? JanusConnectionState.Open
                    : _opening is null ? JanusConnectionState.Idle
                    : _lost is null ? JanusConnectionState.Connecting
                    : JanusConnectionState.Reconnecting;
            }
        }
    }

    /// <summary>The link, opened if need be; fails at once while a lost one is being replaced.</summary>
    public Task<JanusLink> GetLinkAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_opening is not null && _lost is { } lost)
            {
                throw lost;
            }
        }

        return WaitForLinkAsync(cancellationToken);
    }

    public Task<JanusLink> WaitForLinkAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_closed, typeof(JanusConnection));
            if (Current is { } link)
            {
                return Task.FromResult(link);
            }

            // The opening is shared, so it must not end because one of those who wait for it gave up.
            _opening ??= Task.Run(() => OpenAsync(reconnect: null, _stop.Token), CancellationToken.None);
            return _opening.WaitAsync(cancellationToken);
        }
    }

    public void Route(ref JanusFrame frame) => sessions.Route(ref frame);

    public void SessionGone(long sessionId, string reason) => sessions.End(sessionId, reason);

    public void LinkClosed(JanusLink link, JanusConnectionLostException error, int failed)
    {
        lock (_lock)
        {
            if (_closed || link != _link)
            {
                return;
            }

            _link = null;
            _lost = error;
            _opening = options.Reconnect is { } reconnect
                ? Task.Run(() => ReopenAsync(link, reconnect, _stop.Token), CancellationToken.None)
                : null;
        }

        logger.Lost(options.Url, error.Reason, failed);
        sessions.Interrupt(error, willReconnect: options.Reconnect is not null);
        Events.Publish(new ConnectionLost(error));
    }

    public async ValueTask DisposeAsync()
    {
        Task<JanusLink>? opening;
        JanusLink? link;
        lock (_lock)
        {
            if (_closed)
            {
                return;
            }

            _closed = true;
            (opening, link) = (_opening, _link);
        }

        await _stop.CancelAsync();
        if (opening is not null)
        {
            await opening.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        if ((link ?? _link) is { } open)
        {
            await open.DisposeAsync();
        }

        Events.Complete(new ConnectionClosed("it was disposed"));
        _stop.Dispose();
    }

    private async Task<JanusLink> ReopenAsync(JanusLink lost, JanusReconnectOptions reconnect, CancellationToken stop)
    {
        await lost.DisposeAsync();
        return await OpenAsync(reconnect, stop);
    }

    private async Task<JanusLink> OpenAsync(JanusReconnectOptions? reconnect, CancellationToken stop)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await OpenOnceAsync(attempt, stop);
                }
                catch (JanusException exception) when (reconnect is not null && attempt < (reconnect.MaxAttempts ?? int.MaxValue))
                {
                    var delay = Backoff(reconnect, attempt);
                    logger.AttemptFailed(attempt, options.Url, exception.Message, delay);
                    await Task.Delay(delay, time, stop);
                }
            }
        }
        catch (JanusException exception) when (reconnect is not null)
        {
            GiveUp(exception.Message);
            throw;
        }
        finally
        {
            lock (_lock)
            {
                _opening = null;
            }
        }
    }

    private async Task<JanusLink> OpenOnceAsync(int attempt, CancellationToken stop)
    {
        var credentials = new JanusCredentials { ApiSecret = options.ApiSecret, Token = options.Token };
        var transport = options.Transports.Create(new JanusTransportContext
        {
            Url = options.Url,
            Api = JanusApi.Client,
            MaxFrameBytes = options.MaxFrameBytes,
            SendQueueLength = options.SendQueueLength,
            CredentialsQuery = credentials.ToQuery,
            Time = time,
        });
        var link = new JanusLink(transport, LinkSettings(credentials), this, time, logger);
        try
        {
            await link.OpenAsync(stop);
            await sessions.ClaimAsync(link, stop);
        }
        catch
        {
            await link.DisposeAsync();
            throw;
        }

        lock (_lock)
        {
            _link = link;
            _lost = null;
        }

        logger.Connected(options.Url, attempt);
        Events.Publish(new ConnectionOpened(attempt));
        return link;
    }

    private JanusLinkSettings LinkSettings(JanusCredentials credentials) => new()
    {
        Url = options.Url,
        Credentials = credentials,
        ConnectTimeout = options.ConnectTimeout,
        RequestTimeout = options.RequestTimeout,
        PingInterval = options.PingInterval,
        PingTimeout = options.PingTimeout,
    };

    private static TimeSpan Backoff(JanusReconnectOptions reconnect, int attempt) =>
        TimeSpan.FromTicks(Math.Min(reconnect.MaxDelay.Ticks, reconnect.FirstDelay.Ticks << Math.Min(attempt - 1, 20)));

    private void GiveUp(string reason)
    {
        lock (_lock)
        {
            _closed = true;
        }

        sessions.EndAll($"the connection was given up: {reason}");
        Events.Complete(new ConnectionClosed(reason));
    }
}
