using LiveOps.Janus.Plugins;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;

using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Admin;

/// <summary>Client of a server's Admin and monitor API. Opens on first use, and again on the use after a loss.</summary>
public sealed class JanusAdminClient : IAsyncDisposable
{
    private readonly AdminLinkKeeper _keeper;

    public JanusAdminClient(JanusAdminOptions options, ILogger<JanusAdminClient>? logger = null, TimeProvider? time = null)
    {
        OptionsValidator.Validate(options);
        _keeper = new AdminLinkKeeper(options, logger, time ?? TimeProvider.System);
    }

    /// <summary>Makes any request of the Admin API.</summary>
    /// <exception cref="JanusErrorException">The server refused.</exception>
    public Task<TResult> SendAsync<TResult>(AdminRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : AdminResult => SendAsync(request, JanusAddress.Server, cancellationToken);

    /// <summary>Makes a request about a session or handle.</summary>
    /// <exception cref="JanusErrorException">The server refused.</exception>
    public async Task<TResult> SendAsync<TResult>(AdminRequest<TResult> request, JanusAddress about, CancellationToken cancellationToken)
        where TResult : AdminResult =>
        await SendAsync(new JanusCall<TResult>(new AdminMessage(request), AdminReplies.Whole<TResult>()), about, cancellationToken);

    /// <summary>Makes a plugin's request without session or handle; only requests that the plugin answers at once.</summary>
    /// <exception cref="JanusPluginException">The plugin refused.</exception>
    public Task<TResult> MessagePluginAsync<TResult>(PluginRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : PluginResult =>
        SendAsync(new JanusCall<TResult>(new PluginMessageRequest(request), AdminReplies.Plugin(request)), JanusAddress.Server, cancellationToken);

    public Task<ServerInfo> GetInfoAsync(CancellationToken cancellationToken) =>
        SendAsync(CoreCalls.Info, JanusAddress.Server, cancellationToken);

    /// <summary>Asks the server for a sign of life; needs no secret.</summary>
    public Task PingAsync(CancellationToken cancellationToken) => SendAsync(CoreCalls.Ping, JanusAddress.Server, cancellationToken);

    public ValueTask DisposeAsync() => _keeper.DisposeAsync();

    private async Task<TResult> SendAsync<TResult>(JanusCall<TResult> call, JanusAddress address, CancellationToken cancellationToken)
    {
        var link = await _keeper.GetLinkAsync(cancellationToken);
        return await link.SendAsync(call, address, cancellationToken);
    }
}
