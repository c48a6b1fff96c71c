using System.Text.Json;

using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>One attachment of a session to a plugin, with at most one peer connection. Disposing detaches it.</summary>
public sealed class JanusHandle : IAsyncDisposable, IJanusRequester
{
    private readonly EventHub<JanusHandleEvent> _events;
    private readonly PluginProtocol? _protocol;
    private string? _endReason;

    internal JanusHandle(JanusSession session, long id, string plugin, PluginProtocol? protocol)
    {
        Session = session;
        Id = id;
        Plugin = plugin;
        _protocol = protocol;
        var options = session.Connection.Options;
        _events = new(options.EventBufferLength, options.EventOverflow, static count => new HandleEventsLost(count));
    }

    public JanusSession Session { get; }

    public long Id { get; }

    /// <summary>The plugin's package name.</summary>
    public string Plugin { get; }

    public bool HasEnded => Volatile.Read(ref _endReason) is not null;

    /// <summary>Makes a request of the plugin and awaits its answer, whether that comes at once or as an event after an <c>ack</c>.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    public Task<TResult> SendAsync<TResult>(PluginRequest<TResult> request, Jsep? jsep, CancellationToken cancellationToken)
        where TResult : PluginResult =>
        SendAsync(PluginCalls.For(request, jsep), cancellationToken);

    /// <summary>Makes a request in plain JSON; for plugins and requests that have no class here.</summary>
    /// <param name="body">The request, with its <c>request</c> field.</param>
    /// <param name="until">Which of the plugin's answers ends the request; the first, where null. Others go to the subscribers.</param>
    public Task<PluginReply> SendAsync(JsonElement body, Jsep? jsep, Func<JsonElement, bool>? until, CancellationToken cancellationToken) =>
        SendAsync(PluginCalls.Raw(Plugin, body, jsep, until), cancellationToken);

    /// <summary>Makes a request to which the plugin answers with no more than an <c>ack</c>; events that follow go to the subscribers.</summary>
    public Task PostAsync(JsonElement body, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(PluginCalls.Raw(Plugin, body, jsep, until: null) with { AcceptsAck = true }, cancellationToken);

    /// <summary>Hands over candidates of the peer; <see cref="IceCandidate.EndOfCandidates"/> says that there are no more.</summary>
    public Task TrickleAsync(IReadOnlyList<IceCandidate> candidates, CancellationToken cancellationToken) =>
        SendAsync(CoreCalls.Trickle(candidates), cancellationToken);

    /// <summary>Closes the peer connection; the handle can negotiate another.</summary>
    public Task HangupAsync(CancellationToken cancellationToken) =>
        SendAsync(CoreCalls.Hangup, cancellationToken);

    public async Task DetachAsync(CancellationToken cancellationToken)
    {
        if (!HasEnded && !Session.HasEnded)
        {
            await SendAsync(CoreCalls.Detach, cancellationToken);
        }

        End("it was detached");
    }

    /// <summary>Reads what happens to the handle; the first subscriber also gets what happened since it was attached.</summary>
    public JanusEventStream<JanusHandleEvent> Subscribe() => _events.Subscribe();

    /// <summary>Calls back for what happens to the handle, one at a time, until the result is disposed.</summary>
    public IAsyncDisposable Subscribe(Func<JanusHandleEvent, CancellationToken, ValueTask> callback) =>
        new EventPump<JanusHandleEvent>(Subscribe(), callback, Session.Connection.Logger);

    /// <summary>Detaches; where the server cannot be told, it forgets the handle with its session.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await DetachAsync(CancellationToken.None);
        }
        catch (JanusException exception)
        {
            Session.Connection.Logger.CleanupFailed(exception);
            End("it was disposed");
        }
    }

    internal Task<TResult> SendAsync<TResult>(JanusCall<TResult> call, CancellationToken cancellationToken) =>
        Volatile.Read(ref _endReason) is { } reason
            ? Task.FromException<TResult>(new JanusHandleEndedException(Plugin, reason))
            : Session.SendAsync(call, Id, this, cancellationToken);

    internal void Route(ref JanusFrame frame)
    {
        if (HandleEvents.Decode(ref frame, _protocol) is { } decoded)
        {
            Publish(decoded);
        }

        if (frame.Kind == FrameKind.Detached)
        {
            End("the server detached it");
        }
    }

    internal void Publish(JanusHandleEvent @event) => _events.Publish(@event);

    internal void End(string reason)
    {
        if (Interlocked.CompareExchange(ref _endReason, reason, null) is null)
        {
            Session.Forget(this);
            _events.Complete(new HandleEnded(reason));
        }
    }

    /// <summary>A handle that the server does not know is over.</summary>
    JanusException IJanusRequester.Refused(JanusErrorException refusal)
    {
        if (refusal.Code != JanusErrors.HandleNotFound)
        {
            return Session.Refused(refusal);
        }

        End(refusal.Reason);
        return new JanusHandleEndedException(Plugin, refusal.Reason, refusal);
    }
}
