using System.Collections.Concurrent;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions.Events;
using LiveOps.Janus.Transport;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// A session on a server: created there on first use, kept alive, claimed after a reconnect, destroyed with its handles on dispose.
/// </summary>
public sealed class JanusSession : IAsyncDisposable, IJanusRequester
{
    private readonly JanusConnection _connection;
    private readonly ConcurrentDictionary<long, JanusHandle> _handles = new();
    private readonly EventHub<JanusSessionEvent> _events;
    private readonly Lock _lock = new();
    private Task<long>? _creating;
    private string? _endReason;
    private long _id;
    private long _lastSent;

    internal JanusSession(JanusConnection connection)
    {
        _connection = connection;
        _events = new(connection.Options.EventBufferLength, connection.Options.EventOverflow, static count => new SessionEventsLost(count));
    }

    /// <summary>A session that the server has already.</summary>
    internal JanusSession(JanusConnection connection, long id)
        : this(connection)
    {
        _id = id;
        _creating = Task.FromResult(id);
    }

    /// <summary>The server's id of the session, or null while it has none.</summary>
    public long? Id => _id == 0 ? null : _id;

    public bool HasEnded => Volatile.Read(ref _endReason) is not null;

    internal JanusConnection Connection => _connection;

    /// <summary>How long nothing was sent for it.</summary>
    internal TimeSpan SilentFor => _connection.Time.GetElapsedTime(Volatile.Read(ref _lastSent));

    /// <summary>Creates the session on the server, if that was not done yet; any other call does so too.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken) => await EnsureCreatedAsync(cancellationToken);

    /// <summary>Attaches to a plugin by its package name, e.g. <c>janus.plugin.echotest</c>.</summary>
    /// <param name="plugin">The plugin's package name.</param>
    /// <param name="opaqueId">A text of the caller's, shown by the Admin API and event handlers.</param>
    public Task<JanusHandle> AttachAsync(string plugin, string? opaqueId, CancellationToken cancellationToken) =>
        AttachAsync(plugin, opaqueId, protocol: null, cancellationToken);

    /// <summary>Attaches to a plugin through its typed class, e.g. <c>AudioBridgePlugin</c>.</summary>
    public Task<TPlugin> AttachAsync<TPlugin>(CancellationToken cancellationToken)
        where TPlugin : IJanusPlugin<TPlugin> => AttachAsync<TPlugin>(opaqueId: null, cancellationToken);

    /// <inheritdoc cref="AttachAsync{TPlugin}(CancellationToken)"/>
    public async Task<TPlugin> AttachAsync<TPlugin>(string? opaqueId, CancellationToken cancellationToken)
        where TPlugin : IJanusPlugin<TPlugin> =>
        TPlugin.Create(await AttachAsync(TPlugin.Protocol.Plugin, opaqueId, TPlugin.Protocol, cancellationToken));

    /// <summary>Goes on with a handle that a claimed session has on the server; whether it is there shows at its first use.</summary>
    public TPlugin Adopt<TPlugin>(long handleId)
        where TPlugin : IJanusPlugin<TPlugin> =>
        TPlugin.Create(_handles[handleId] = new JanusHandle(this, handleId, TPlugin.Protocol.Plugin, TPlugin.Protocol));

    /// <summary>
    /// Forgets the session without ending it on the server, which keeps it, with its peer connections, for as long as it keeps
    /// silent sessions: another connection may claim it (<see cref="JanusConnection.ClaimAsync"/>).
    /// </summary>
    public void Abandon() => End("it was abandoned");

    /// <summary>Reads what happens to the session from now on.</summary>
    public JanusEventStream<JanusSessionEvent> Subscribe() => _events.Subscribe();

    /// <summary>Calls back for what happens to the session, one at a time, until the result is disposed.</summary>
    public IAsyncDisposable Subscribe(Func<JanusSessionEvent, CancellationToken, ValueTask> callback) =>
        new EventPump<JanusSessionEvent>(Subscribe(), callback, _connection.Logger);

    public async Task KeepAliveAsync(CancellationToken cancellationToken) =>
        await SendAsync(CoreCalls.KeepAlive, handleId: 0, cancellationToken);

    /// <summary>Ends the session and its handles on the server.</summary>
    public async Task DestroyAsync(CancellationToken cancellationToken)
    {
        if (!HasEnded && await IsCreatedAsync(cancellationToken))
        {
            await SendAsync(CoreCalls.Destroy, handleId: 0, cancellationToken);
        }

        End("it was destroyed");
    }

    /// <summary>Destroys the session; where the server cannot be told, it forgets the session by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await DestroyAsync(CancellationToken.None);
        }
        catch (JanusException exception)
        {
            _connection.Logger.CleanupFailed(exception);
            End("it was disposed");
        }
    }

    internal Task<TResult> SendAsync<TResult>(JanusCall<TResult> call, long handleId, CancellationToken cancellationToken) =>
        SendAsync(call, handleId, this, cancellationToken);

    internal Task<TResult> SendAsync<TResult>(
        JanusCall<TResult> call, long handleId, IJanusRequester requester, CancellationToken cancellationToken)
    {
        var created = EnsureCreatedAsync(cancellationToken);
        return created.IsCompletedSuccessfully
            ? SendCreated(call, handleId, requester, cancellationToken)
            : SendOnceCreatedAsync(created, call, handleId, requester, cancellationToken);
    }

    JanusException IJanusRequester.Refused(JanusErrorException refusal) => Refused(refusal);

    /// <summary>A session that the server does not know is over.</summary>
    internal JanusException Refused(JanusErrorException refusal)
    {
        if (refusal.Code != JanusErrors.SessionNotFound)
        {
            return refusal;
        }

        End(refusal.Reason);
        return new JanusSessionEndedException(refusal.Reason, refusal);
    }

    internal void Route(ref JanusFrame frame)
    {
        if (_handles.TryGetValue(frame.Sender, out var handle))
        {
            handle.Route(ref frame);
        }
    }

    internal void Forget(JanusHandle handle) => _handles.TryRemove(handle.Id, out _);

    internal void Interrupt(JanusConnectionLostException error)
    {
        _events.Publish(new SessionInterrupted(error));
        foreach (var handle in _handles.Values)
        {
            handle.Publish(new HandleInterrupted(error));
        }
    }

    internal void Resume()
    {
        _events.Publish(new SessionResumed());
        foreach (var handle in _handles.Values)
        {
            handle.Publish(new HandleResumed());
        }
    }

    internal void End(string reason)
    {
        if (Interlocked.CompareExchange(ref _endReason, reason, null) is not null)
        {
            return;
        }

        if (_id != 0)
        {
            _connection.Unregister(_id);
        }

        foreach (var handle in _handles.Values)
        {
            handle.End($"its session has ended: {reason}");
        }

        _events.Complete(new SessionEnded(reason));
    }

    internal async Task KeepAliveIfSilentAsync(CancellationToken cancellationToken)
    {
        if (_connection.State != JanusConnectionState.Open
            || SilentFor < _connection.Options.KeepAliveInterval)
        {
            return;
        }

        try
        {
            await KeepAliveAsync(cancellationToken);
        }
        catch (JanusException exception) when (!HasEnded)
        {
            _connection.Logger.KeepAliveFailed(_id, _connection.Options.KeepAliveInterval, exception);
        }
        catch (JanusSessionEndedException)
        {
            // Its subscribers were told when it ended.
        }
    }

    private async Task<JanusHandle> AttachAsync(string plugin, string? opaqueId, PluginProtocol? protocol, CancellationToken cancellationToken)
    {
        bool Read(ref JanusFrame frame, out JanusHandle attached)
        {
            attached = new JanusHandle(this, Replies.Id(ref frame), plugin, protocol);
            return true;
        }

        var attach = new JanusCall<JanusHandle>(new AttachRequest(plugin, opaqueId), Read)
        {
            Accepted = handle => _handles[handle.Id] = handle,
            Orphaned = handle => _connection.RunCleanup(handle.DetachAsync),
        };
        return await SendAsync(attach, handleId: 0, cancellationToken);
    }

    private async Task<TResult> SendOnceCreatedAsync<TResult>(
        Task<long> created, JanusCall<TResult> call, long handleId, IJanusRequester requester, CancellationToken cancellationToken)
    {
        await created;
        return await SendCreated(call, handleId, requester, cancellationToken);
    }

    private Task<TResult> SendCreated<TResult>(
        JanusCall<TResult> call, long handleId, IJanusRequester requester, CancellationToken cancellationToken)
    {
        Volatile.Write(ref _lastSent, _connection.Time.GetTimestamp());
        return _connection.SendAsync(call, new JanusAddress(_id, handleId), requester, cancellationToken);
    }

    private Task<long> EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _endReason) is { } reason)
        {
            return Task.FromException<long>(new JanusSessionEndedException(reason));
        }

        lock (_lock)
        {
            if (_creating is null || _creating.IsFaulted || _creating.IsCanceled)
            {
                // Shared by all who use the session first, so none of them may cancel it.
                _creating = CreateOnServerAsync();
            }

            return _creating.IsCompletedSuccessfully ? _creating : _creating.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Whether the server has the session; one that is just being created is waited for, or it would be left behind.</summary>
    private async Task<bool> IsCreatedAsync(CancellationToken cancellationToken)
    {
        if (_creating is { } creating)
        {
            await ((Task)creating.WaitAsync(cancellationToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
        }

        return _id != 0;
    }

    private Task<long> CreateOnServerAsync()
    {
        static bool Read(ref JanusFrame frame, out long id)
        {
            id = Replies.Id(ref frame);
            return true;
        }

        var create = new JanusCall<long>(new CoreRequest("create"), Read)
        {
            Accepted = id =>
            {
                _id = id;
                _connection.Register(id, this);
            },
            Orphaned = id => _connection.RunCleanup(
                stop => _connection.SendAsync(CoreCalls.Destroy, new JanusAddress(id, 0), requester: null, stop)),
        };
        return _connection.SendAsync(create, JanusAddress.Server, requester: null, CancellationToken.None);
    }
}
