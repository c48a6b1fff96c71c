using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes.Links;

namespace LiveOps.Operator.Nodes.Bridges;

/// <summary>
/// Looks at the forwarders of all rooms of a bridge in turn, evenly spread: there is no request that lists them all, and asking for
/// hundreds at once would hold up anchors who are just joining. A forwarder that is gone is known before, by the silence at its mixer;
/// this finds those that are too many.
/// </summary>
internal sealed class ForwarderSweep(ObjectKey node, IBridge bridge, BridgeInventory inventory, LinkContext context)
{
    /// <summary>Between two bursts of requests.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(250);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var pending = new Queue<BridgeRoom>();
        var (due, each) = (0.0, context.Pace.Forwarders);
        while (true)
        {
            if (pending.Count == 0)
            {
                pending = new(inventory.OwnRooms());
                due = 0;
                each = context.Pace.Forwarders / Math.Max(1, pending.Count);
            }

            var wait = Beat.Until(each > ShortestWait ? each : ShortestWait, context.Time);
            await Task.Delay(wait, context.Time, cancellationToken);
            for (due += wait / each; due >= 1 && pending.TryDequeue(out var room); due--)
            {
                await CheckAsync(room, cancellationToken);
            }
        }
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
