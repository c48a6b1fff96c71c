using LiveOps.Gateway.Rooms;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Gateway.Bridges;

/// <summary>A Janus server, reached through one WebSocket for all anchors.</summary>
internal sealed class JanusBridge : IBridge, IAsyncDisposable
{
    private readonly NodeAccess _node;
    private readonly JanusConnection _connection;

    public JanusBridge(NodeAccess node, TimeSpan requestTimeout, ILogger<JanusConnection> logger, TimeProvider time)
    {
        _node = node;
        _connection = new JanusConnection(
            new JanusConnectionOptions
            {
                Url = node.Address,
                ApiSecret = node.Credential("apiSecret"),
                ConnectTimeout = TimeSpan.FromSeconds(2),
                RequestTimeout = requestTimeout,

                // Janus ends all sessions with their connection, so there is nothing to come back to: anchors are told, and join again.
                Reconnect = null,
            },
            logger,
            time);
    }

    /// <summary>Whether this connection still leads where the node is now.</summary>
    public bool LeadsTo(NodeAccess node) =>
        node.Address == _node.Address && node.Credential("apiSecret") == _node.Credential("apiSecret") && node.Credential("adminKey") == _node.Credential("adminKey");

    /// <exception cref="BridgeException">The server cannot be reached.</exception>
    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _connection.ConnectAsync(cancellationToken);
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }

    public async Task<IBridgeLeg> OpenLegAsync(Action<LegEvent> onEvent, CancellationToken cancellationToken) =>
        await JanusLeg.OpenAsync(_connection, _node.Credential("adminKey") ?? "", onEvent, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
