using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Signaling;
using LiveOps.Janus.Sessions;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Bridges;

/// <summary>Opens a connection to a bridge when the first anchor needs it, and another when the node's address or secret changes.</summary>
internal sealed class BridgePool(NodeDirectory nodes, IOptions<SignalingOptions> options, ILogger<JanusConnection> logger, TimeProvider time)
    : IBridgePool, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JanusBridge> _bridges = new(StringComparer.Ordinal);

    public async Task<IBridge> GetAsync(string node, CancellationToken cancellationToken)
    {
        var access = await nodes.FindAsync(node, cancellationToken) ??
            throw new BridgeException($"MediaNode {node} does not exist or has no address yet.");
        var (bridge, outdated) = Take(node, access);
        if (outdated is not null)
        {
            await outdated.DisposeAsync();
        }

        await bridge.ConnectAsync(cancellationToken);
        return bridge;
    }

    public async ValueTask DisposeAsync()
    {
        List<JanusBridge> bridges;
        lock (_lock)
        {
            bridges = [.. _bridges.Values];
            _bridges.Clear();
        }

        await Task.WhenAll(bridges.Select(bridge => bridge.DisposeAsync().AsTask()));
    }

    private (JanusBridge Bridge, JanusBridge? Outdated) Take(string node, NodeAccess access)
    {
        lock (_lock)
        {
            if (_bridges.TryGetValue(node, out var known) && known.LeadsTo(access))
            {
                return (known, null);
            }

            var bridge = new JanusBridge(access, TimeSpan.FromSeconds(options.Value.BridgeSeconds), logger, time);
            _bridges[node] = bridge;
            return (bridge, known);
        }
    }
}
