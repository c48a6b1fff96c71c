using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Apply;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>The one connection to a bridge that all its rooms share: calls, pings, and the two sweeps that find drift.</summary>
internal sealed class BridgeLink(ObjectKey node, NodeTarget target, IBridgeConnector connector, Fence fence, LinkContext context)
    : NodeLink(node, target, context)
{
    private IBridge? _bridge;

    public BridgeInventory Inventory { get; } = new();

    public override long InventoryRevision => Inventory.Revision;

    /// <summary>The connection; throws where there is none.</summary>
    public IBridge Bridge => _bridge ?? throw new NodeException(NodeFailure.Unreachable, State.Detail);

    protected override async Task ServeAsync(CancellationToken cancellationToken)
    {
        await using var bridge = await connector.ConnectAsync(Target, cancellationToken);
        try
        {
            Inventory.Clear();
            await Together.RunAsync(
                cancellationToken,
                end => bridge.Closed.WaitAsync(end),
                end => WatchAsync(bridge, end),
                end => FollowAsync(bridge, end));
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

    /// <summary>Pings a bridge from which nothing comes, and gives it up once it is silent.</summary>
    private Task WatchAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        // Looks come four times in a ping's interval; below that share of it, one would be sent a look too early.
        var patience = Context.Options.Ping * 0.8;
        var (ping, pingedAt) = (Task.CompletedTask, 0L);
        return Context.Watch.RunAsync(() => bridge.Silence, Look, cancellationToken);

        void Look(TimeSpan silence)
        {
            if (silence >= patience && ping.IsCompleted && Context.Time.GetElapsedTime(pingedAt) >= patience)
            {
                (ping, pingedAt) = (PingAsync(bridge, cancellationToken), Context.Time.GetTimestamp());
            }
        }
    }

    private static async Task PingAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        try
        {
            await bridge.PingAsync(cancellationToken);
        }
        catch (Exception e) when (e is NodeException or OperationCanceledException)
        {
            // Silence tells, not the ping: a busy bridge may answer others first.
        }
    }

    private async Task FollowAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        await ListAsync(bridge, cancellationToken);
        _bridge = new FencedBridge(bridge, fence);
        Up(bridge.Version, instance: null);
        await Together.RunAsync(
            cancellationToken,
            end => SweepAsync(bridge, end),
            end => new ForwarderSweep(Node, bridge, Inventory, Context).RunAsync(end));
    }

    private async Task SweepAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        var wait = Context.Pace.First(Context.Pace.Bridges);
        while (true)
        {
            await Task.Delay(Beat.Until(wait, Context.Time), Context.Time, cancellationToken);
            wait = Context.Pace.Bridges;
            try
            {
                foreach (var uid in await ListAsync(bridge, cancellationToken))
                {
                    Context.Observer.RoomChanged(Node, uid);
                }

                Context.Observer.Listed(Node);
            }
            catch (NodeException e) when (e.Failure == NodeFailure.Slow)
            {
                // It stays noted as slow, and is asked again.
            }
        }
    }

    private async Task<IReadOnlyList<string>> ListAsync(IBridge bridge, CancellationToken cancellationToken)
    {
        var began = Inventory.BeginListing();
        var rooms = await TimeAsync(bridge.ListRoomsAsync(cancellationToken));
        Context.Pace.NoteBridge(Node, rooms.Count);
        return Inventory.CompleteListing(began, rooms);
    }
}
