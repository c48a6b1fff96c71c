using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions.Events;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// A connection to one Janus server, shared by any number of sessions. It opens on first use, is watched by pings, and after a loss
/// opens again and claims its sessions (<see cref="JanusConnectionOptions.Reconnect"/>). Requests made while it is away fail at once
/// with a <see cref="JanusConnectionLostException"/>; <see cref="ConnectAsync"/> waits for it.
/// </summary>
public sealed class JanusConnection : IAsyncDisposable
{
    private readonly ILogger _logger;
    private readonly JanusLinkKeeper _keeper;
    private readonly SessionTable _sessions;
    private readonly Lock _lock = new();
    private Task? _disposal;

    public JanusConnection(JanusConnectionOptions options, ILogger<JanusConnection>? logger = null, TimeProvider? time = null)
    {
        OptionsValidator.Validate(options);
        Options = options;
        _logger = logger ?? NullLogger<JanusConnection>.Instance;
        Time = time ?? TimeProvider.System;
        _sessions = new SessionTable(this, _logger);
        _keeper = new JanusLinkKeeper(options, _sessions, Time, _logger);
    }

    public JanusConnectionState State => _keeper.State;

    /// <summary>How long no frame has come from the server; null while there is no connection to it.</summary>
    public TimeSpan? Silence => _keeper.Current?.Silence;

    /// <summary>Sessions that the server knows.</summary>
    internal int SessionCount => _sessions.Count;

    /// <summary>Requests without an answer.</summary>
    internal int PendingCount => _keeper.Current?.PendingCount ?? 0;

    internal JanusConnectionOptions Options { get; }

    internal TimeProvider Time { get; }

    internal ILogger Logger => _logger;

    /// <summary>Opens the connection, or waits until it is open again.</summary>
    /// <exception cref="JanusConnectionLostException">It could not be opened.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken) => await _keeper.WaitForLinkAsync(cancellationToken);

    /// <summary>A session that the server will know from its first use on.</summary>
    public JanusSession CreateSession() => new(this);

    /// <summary>
    /// Takes a session over from the connection that had it, whether that is gone (<c>reclaim_session_timeout</c>) or not. The
    /// session's events come here from now on. Over HTTP one of them may still be lost to a long poll of the former owner, even to one
    /// that has been given up: Janus 1.1.2 does not notice that its client is gone.
    /// </summary>
    /// <exception cref="JanusSessionEndedException">The server has no such session (any more).</exception>
    public async Task<JanusSession> ClaimAsync(long sessionId, CancellationToken cancellationToken)
    {
        var session = new JanusSession(this, sessionId);
        await _keeper.WaitForLinkAsync(cancellationToken);
        Register(sessionId, session);
        try
        {
            await session.SendAsync(CoreCalls.Claim, handleId: 0, cancellationToken);
            return session;
        }
        catch
        {
            session.Abandon();
            throw;
        }
    }

    public Task<ServerInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        SendAsync(CoreCalls.Info, JanusAddress.Server, requester: null, cancellationToken);

    /// <summary>Asks the server for a sign of life; returns how long that took. Needs no credentials.</summary>
    public async Task<TimeSpan> PingAsync(CancellationToken cancellationToken)
    {
        var start = Time.GetTimestamp();
        await SendAsync(CoreCalls.Ping, JanusAddress.Server, requester: null, cancellationToken);
        return Time.GetElapsedTime(start);
    }

    /// <summary>
    /// Asks the server for a sign of life and leaves it at that: once it comes, <see cref="Silence"/> is short again. False, and nothing is
    /// sent, where there is no connection, or where sending would mean to wait, as it always does over HTTP.
    /// </summary>
    public bool TrySendPing() => _keeper.Current?.TrySendPing() == true;

    /// <summary>Reads what happens to the connection from now on.</summary>
    public JanusEventStream<JanusConnectionEvent> Subscribe() => _keeper.Events.Subscribe();

    /// <summary>Calls back for what happens to the connection, one at a time, until the result is disposed.</summary>
    public IAsyncDisposable Subscribe(Func<JanusConnectionEvent, CancellationToken, ValueTask> callback) =>
        new EventPump<JanusConnectionEvent>(Subscribe(), callback, _logger);

    /// <summary>Destroys the sessions that are open, then closes. Whoever calls it again waits for the same end.</summary>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            return new(_disposal ??= DisposeOnceAsync());
        }
    }

    internal Task<TResult> SendAsync<TResult>(
        JanusCall<TResult> call, JanusAddress address, IJanusRequester? requester, CancellationToken cancellationToken) =>
        _keeper.Current is { } link
            ? link.SendAsync(call, address, requester, cancellationToken)
            : SendOnceOpenAsync(call, address, requester, cancellationToken);

    /// <summary>Called on the reader, so that no event of a new session can pass before it is known.</summary>
    internal void Register(long sessionId, JanusSession session)
    {
        _sessions.Add(sessionId, session);
        _keeper.Current?.Transport.BeginSession(sessionId);
    }

    internal void Unregister(long sessionId)
    {
        _sessions.Remove(sessionId);
        _keeper.Current?.Transport.EndSession(sessionId);
    }

    internal void RunCleanup(Func<CancellationToken, Task> cleanup) => _sessions.RunCleanup(cleanup);

    private async Task DisposeOnceAsync()
    {
        await _sessions.DisposeAsync();
        await _keeper.DisposeAsync();
    }

    private async Task<TResult> SendOnceOpenAsync<TResult>(
        JanusCall<TResult> call, JanusAddress address, IJanusRequester? requester, CancellationToken cancellationToken)
    {
        var link = await _keeper.GetLinkAsync(cancellationToken);
        return await link.SendAsync(call, address, requester, cancellationToken);
    }
}
