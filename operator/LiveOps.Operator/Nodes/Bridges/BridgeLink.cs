using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>The one connection to a bridge that all its rooms share: calls, pings, and the two sweeps that find drift.</summary>
internal sealed class BridgeLink(ObjectKey node, NodeTarget target, IBridgeConnector connector, LinkContext context)
    : NodeLink(node, target, context)
{
    private IBridge? _bridge;

    public BridgeInventory Inventory { get; } = new();

    /// <summary>The connection; throws where there is none.</summary>
    public IBridge Bridge => _bridge ?? throw new NodeException(NodeFailure.Unreachable, State.Detail);

    protected override async Task ServeAsync(CancellationToken cancellationToken)
    {
        await using var bridge = await connector.ConnectAsync(Target, cancellationToken);
        try
        {
            Inventory.Clear();
            await ListAsync(bridge, cancellationToken);
            _bridge = bridge;
            Up(bridge.Version, instance: null);
            await Together.RunAsync(
                cancellationToken,
                end => bridge.Closed.WaitAsync(end),
                end => PingAsync(bridge, end),
                end => SweepAsync(bridge, end),
                end => new ForwarderSweep(Node, bridge, Inventory, Context).RunAsync(end));
            throw new NodeException(NodeFailure.Unreachable, "the connection was closed");
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // Now and not after the connection is disposed of, which waits for the farewell of a bridge that may be silent.
            Down(e);
            throw;
        }
        finally
        {
            _bridge = null;
        }
    }

    private async Task PingAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        var patience = Context.Options.Silence - Context.Options.Ping;
        using var timer = new PeriodicTimer(Context.Options.Ping, Context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            using var limit = new CancellationTokenSource(patience, Context.Time);
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            await bridge.PingAsync(both.Token);
        }
    }

    private async Task SweepAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Context.Options.Sweep, Context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            foreach (var uid in await ListAsync(bridge, cancellationToken))
            {
                Context.Observer.RoomChanged(Node, uid);
            }

            Context.Observer.Listed(Node);
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        var began = Inventory.BeginListing();
        return Inventory.CompleteListing(began, await bridge.ListRoomsAsync(cancellationToken));
    }
}
