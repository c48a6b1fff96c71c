using LiveOps.Gateway.Rooms;
using LiveOps.Janus.Plugins;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Bridges;

/// <summary>A Janus server, reached through one WebSocket for all anchors.</summary>
internal sealed class JanusBridge : IBridge, IAsyncDisposable
{
    private readonly NodeAccess _node;
    private readonly JanusConnection _connection;
    private readonly JanusLegs _legs;

    private string AdminKey => _node.Credential("adminKey") ?? "";

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

                // Janus counts the time for which it keeps a session without its gateway from the session's last request on.
                KeepAliveInterval = TimeSpan.FromSeconds(4),

                // Anchors are told at once, and come back with their resume tokens, which claim what Janus still has.
                Reconnect = null,
            },
            logger,
            time);
        _legs = new JanusLegs(_connection, AdminKey);
    }

    /// <summary>Whether this connection still leads where the node is now.</summary>
    public bool LeadsTo(NodeAccess node) =>
        node.Address == _node.Address && node.Credential("apiSecret") == _node.Credential("apiSecret") && node.Credential("adminKey") == _node.Credential("adminKey");

    /// <exception cref="BridgeException">The server cannot be reached.</exception>
    public Task ConnectAsync(CancellationToken cancellationToken) => JanusCalls.RunAsync(() => _connection.ConnectAsync(cancellationToken));

    public async Task<IBridgeLeg> OpenLegAsync(string userId, ILegObserver observer, CancellationToken cancellationToken) =>
        await _legs.OpenAsync(userId, observer, cancellationToken);

    public async Task<IBridgeLeg?> ClaimLegAsync(LegClaim claim, ILegObserver observer, CancellationToken cancellationToken) =>
        await _legs.ClaimAsync(claim, observer, cancellationToken);

    public Task<bool> MuteAsync(BridgeRoom room, string userId, bool muted, CancellationToken cancellationToken) => muted
        ? ControlAsync(new MuteParticipant { Room = room.Id, Id = ParticipantId.Of(userId), Secret = Secret(room) }, cancellationToken)
        : ControlAsync(new UnmuteParticipant { Room = room.Id, Id = ParticipantId.Of(userId), Secret = Secret(room) }, cancellationToken);

    public Task<bool> KickAsync(BridgeRoom room, string userId, CancellationToken cancellationToken) =>
        ControlAsync(new KickParticipant { Room = room.Id, Id = ParticipantId.Of(userId), Secret = Secret(room) }, cancellationToken);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private string Secret(BridgeRoom room) => RoomCredentials.Secret(AdminKey, room.Uid);

    /// <summary>Makes a request that is nobody's in particular, through a handle of its own.</summary>
    private async Task<bool> ControlAsync(PluginRequest<AudioBridgeDone> request, CancellationToken cancellationToken)
    {
        try
        {
            await using var session = _connection.CreateSession();
            var plugin = await session.AttachAsync<AudioBridgePlugin>(cancellationToken);
            return (await plugin.TrySendAsync(request, cancellationToken)).Error switch
            {
                null => true,
                { Code: AudioBridgeErrors.NoSuchUser or AudioBridgeErrors.NoSuchRoom } => false,
                { } error => throw new BridgeException($"{request.Request}: {error.Text} (code {error.Code})"),
            };
        }
        catch (JanusException exception)
        {
            throw new BridgeException(exception.Message, exception);
        }
    }
}
