using System.Collections.Concurrent;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Sessions;

/// <summary>The sessions of a connection: who gets a frame, who is told of a loss, who needs a keepalive.</summary>
internal sealed class SessionTable(JanusConnection connection, ILogger logger) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<long, JanusSession> _sessions = new();
    private readonly ConcurrentDictionary<Task, byte> _cleanups = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private Task? _keepAlive;

    public int Count => _sessions.Count;

    public void Add(long sessionId, JanusSession session)
    {
        _sessions[sessionId] = session;
        lock (_lock)
        {
            _keepAlive ??= Task.Run(() => KeepAliveAsync(_stop.Token), CancellationToken.None);
        }
    }

    public void Remove(long sessionId) => _sessions.TryRemove(sessionId, out _);

    public void Route(ref JanusFrame frame)
    {
        if (!_sessions.TryGetValue(frame.SessionId, out var session))
        {
            return;
        }

        if (frame.Kind == FrameKind.Timeout)
        {
            session.End("the server timed it out");
            return;
        }

        session.Route(ref frame);
    }

    public void End(long sessionId, string reason)
    {
        if (_sessions.TryGetValue(sessionId, out var session))
        {
            session.End(reason);
        }
    }

    public void Interrupt(JanusConnectionLostException error, bool willReconnect)
    {
        foreach (var session in _sessions.Values)
        {
            if (willReconnect)
            {
                session.Interrupt(error);
            }
            else
            {
                session.End($"the connection was lost ({error.Reason})");
            }
        }
    }

    public void EndAll(string reason)
    {
        foreach (var session in _sessions.Values)
        {
            session.End(reason);
        }
    }

    /// <summary>Asks the server for each session on a new link; those it no longer has are over.</summary>
    public async Task ClaimAsync(JanusLink link, CancellationToken cancellationToken)
    {
        foreach (var (id, session) in _sessions)
        {
            try
            {
                await link.SendAsync(CoreCalls.Claim, new JanusAddress(id, 0), cancellationToken);
                link.Transport.BeginSession(id);
                session.Resume();
            }
            catch (JanusErrorException exception)
            {
                session.End($"the server did not give it to the new connection: {exception.Reason}");
            }
        }
    }

    /// <summary>Runs what nobody waits for, but which must end before the connection does.</summary>
    public void RunCleanup(Func<CancellationToken, Task> cleanup)
    {
        var task = Task.Run(
            async () =>
            {
                try
                {
                    await cleanup(_stop.Token);
                }
                catch (Exception exception) when (exception is JanusException or OperationCanceledException or ObjectDisposedException)
                {
                    logger.CleanupFailed(exception);
                }
            },
            CancellationToken.None);
        _cleanups[task] = 0;
        task.GetAwaiter().OnCompleted(() => _cleanups.TryRemove(task, out _));
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_sessions.Values.Select(session => session.DisposeAsync().AsTask()));
        await _stop.CancelAsync();
        await Task.WhenAll(_cleanups.Keys);
        await (_keepAlive ?? Task.CompletedTask);
        _stop.Dispose();
    }

    private async Task KeepAliveAsync(CancellationToken stop)
    {
        // One timer for all sessions, and no look before one of them can be due: sessions that are used hardly ever are. That looks are
        // a quarter of the interval apart at least keeps a session's silence below 1.25 intervals, however many there are.
        var (interval, shortest) = (connection.Options.KeepAliveInterval, connection.Options.KeepAliveInterval / 4);
        try
        {
            while (true)
            {
                var longest = _sessions.Values.Select(session => session.SilentFor).DefaultIfEmpty(TimeSpan.Zero).Max();
                await Task.Delay(interval - longest > shortest ? interval - longest : shortest, connection.Time, stop);
                await Task.WhenAll(_sessions.Values.Select(session => session.KeepAliveIfSilentAsync(stop)));
            }
        }
        catch (OperationCanceledException)
        {
            // The connection is being disposed.
        }
    }
}
