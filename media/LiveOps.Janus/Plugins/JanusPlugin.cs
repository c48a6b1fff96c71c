using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins;

/// <summary>What all plugin classes share: the handle, its events, its peer connection.</summary>
public abstract class JanusPlugin(JanusHandle handle) : IAsyncDisposable
{
    public JanusHandle Handle { get; } = handle;

    /// <summary>Makes any of the plugin's requests.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    public Task<TResult> SendAsync<TResult>(PluginRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : PluginResult => Handle.SendAsync(request, jsep: null, cancellationToken);

    /// <summary>Makes a request that carries a session description.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    public Task<TResult> SendAsync<TResult>(PluginRequest<TResult> request, Jsep? jsep, CancellationToken cancellationToken)
        where TResult : PluginResult => Handle.SendAsync(request, jsep, cancellationToken);

    /// <summary>Makes a request whose refusal is an expected outcome, such as creating a room that may be there already.</summary>
    public async Task<PluginOutcome<TResult>> TrySendAsync<TResult>(PluginRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : PluginResult
    {
        try
        {
            return new PluginOutcome<TResult>(await SendAsync(request, cancellationToken), Error: null);
        }
        catch (JanusPluginException exception)
        {
            return new PluginOutcome<TResult>(Result: null, exception.Error);
        }
    }

    /// <inheritdoc cref="JanusHandle.Subscribe()"/>
    public JanusEventStream<JanusHandleEvent> Subscribe() => Handle.Subscribe();

    /// <inheritdoc cref="JanusHandle.Subscribe(Func{JanusHandleEvent, CancellationToken, ValueTask})"/>
    public IAsyncDisposable Subscribe(Func<JanusHandleEvent, CancellationToken, ValueTask> callback) => Handle.Subscribe(callback);

    /// <inheritdoc cref="JanusHandle.TrickleAsync"/>
    public Task TrickleAsync(IReadOnlyList<IceCandidate> candidates, CancellationToken cancellationToken) =>
        Handle.TrickleAsync(candidates, cancellationToken);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return Handle.DisposeAsync();
    }
}
