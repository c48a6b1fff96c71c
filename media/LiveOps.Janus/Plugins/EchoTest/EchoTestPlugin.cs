using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Plugins.EchoTest;

/// <summary>Sends a peer's own audio, video and data back (<c>janus.plugin.echotest</c>).</summary>
public sealed class EchoTestPlugin(JanusHandle handle) : JanusPlugin(handle), IJanusPlugin<EchoTestPlugin>
{
    public static PluginProtocol Protocol => EchoTestProtocol.Instance;

    public static EchoTestPlugin Create(JanusHandle handle) => new(handle);

    /// <inheritdoc cref="Configure"/>
    public Task<Configured> ConfigureAsync(Configure request, Jsep? jsep, CancellationToken cancellationToken) =>
        SendAsync(request, jsep, cancellationToken);
}
