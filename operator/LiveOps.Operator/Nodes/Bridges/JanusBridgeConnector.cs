using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Sessions.Events;
using LiveOps.Operator.Nodes.Links;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>Connects to bridges over the Janus API. A connection is used until it is lost; the link then makes another.</summary>
internal sealed class JanusBridgeConnector(IOptions<NodeLinkOptions> options, ILogger<JanusConnection> logger, TimeProvider time) : IBridgeConnector
{
    public async Task<IBridge> ConnectAsync(NodeTarget target, CancellationToken cancellationToken)
    {
        var connection = new JanusConnection(Options(target), logger, time);
        var closed = ClosedAsync(connection);
        try
        {
            return await JanusCalls.RunAsync(end => OpenAsync(connection, closed, target, end), options.Value.Listing, cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task<IBridge> OpenAsync(JanusConnection connection, Task closed, NodeTarget target, CancellationToken cancellationToken)
    {
        await connection.ConnectAsync(cancellationToken);
        var info = await connection.GetInfoAsync(cancellationToken);
        var plugin = await connection.CreateSession().AttachAsync<AudioBridgePlugin>("liveops-operator", cancellationToken);
        return new JanusBridge(connection, plugin, closed, Version(info.Name, info.VersionString), new(target.Credentials.AdminKey, options.Value.Call, options.Value.Listing));
    }

    private static async Task ClosedAsync(JanusConnection connection)
    {
        await foreach (var change in connection.Subscribe())
        {
            if (change is ConnectionLost or ConnectionClosed)
            {
                return;
            }
        }
    }

    private static string? Version(string? name, string? version) => version is null ? name : $"Janus {version}";

    /// <summary>The link pings and reconnects itself, since it has to know of every loss.</summary>
    private JanusConnectionOptions Options(NodeTarget target) => new()
    {
        Url = target.Address,
        ApiSecret = target.Credentials.ApiSecret.Length > 0 ? target.Credentials.ApiSecret : null,
        ConnectTimeout = options.Value.Call,

        // Each call has a limit of its own.
        RequestTimeout = options.Value.Listing,
        PingTimeout = Timeout.InfiniteTimeSpan,
        Reconnect = null,
    };
}
