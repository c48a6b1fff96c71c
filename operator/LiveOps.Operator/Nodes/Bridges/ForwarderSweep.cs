using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>
/// Looks at the forwarders of all rooms of a bridge in turn, evenly spread: there is no request that lists them all, and asking for
/// hundreds at once would hold up anchors who are just joining.
/// </summary>
internal sealed class ForwarderSweep(ObjectKey node, IBridge bridge, BridgeInventory inventory, LinkContext context)
{
    private const int TicksPerSecond = 20;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pending = new Queue<BridgeRoom>();
        var due = 0.0;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / TicksPerSecond), context.Time);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            if (pending.Count == 0)
            {
                pending = new(inventory.OwnRooms());
                due = 0;
            }

            for (due += PerTick(inventory.Count); due >= 1; due--)
            {
                if (pending.TryDequeue(out var room))
                {
                    await CheckAsync(room, cancellationToken);
                }
            }
        }
    }

    /// <summary>Rooms to look at a tick, so that all of them are seen once in the interval, or at the highest rate allowed.</summary>
    private double PerTick(int rooms)
    {
        var perSecond = rooms * 1000.0 / context.Options.ForwarderSweepMilliseconds;
        return Math.Min(perSecond, context.Options.ForwarderChecksPerSecond) / TicksPerSecond;
    }

    private async Task CheckAsync(BridgeRoom room, CancellationToken cancellationToken)
    {
        // Unknown forwarders are asked for when the room is reconciled, which has been set off already.
        if (room.Uid is not { } uid || inventory.ForwardersOf(room.Id) is not { } before)
        {
            return;
        }

        IReadOnlyList<BridgeForwarder>? now;
        try
        {
            now = await bridge.ListForwardersAsync(room.Id, uid, cancellationToken);
        }
        catch (NodeException e) when (e.Failure == NodeFailure.Refused)
        {
            // One room that is not as it was must not end the connection of all: reconciling it tells what is wrong.
            now = null;
        }

        catch (NodeException e) when (e.Failure == NodeFailure.Slow)
        {
            return;
        }

        if (ReferenceEquals(inventory.ForwardersOf(room.Id), before) && inventory.SetForwarders(room.Id, now))
        {
            context.Observer.RoomChanged(node, uid);
        }
    }
}
