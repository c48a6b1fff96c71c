using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.Operator.Nodes.Links;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Nodes;

/// <summary>Turns what links notice into keys to reconcile.</summary>
internal sealed class NodeTriggers(
    NodeDirectory directory, RoomLedger ledger, NodeWaiters waiters, IKeySink<LiveRoom> rooms, IKeySink<MediaNode> nodes) : ILinkObserver
{
    public void LinkChanged(ObjectKey node, LinkState state)
    {
        directory.Find(node)?.Track(state.IsUp, state.Since);
        nodes.Enqueue(node);
        WakeRoomsOn(node);
        if (state.IsUp)
        {
            waiters.Wake();
        }
    }

    /// <summary>Its rooms are left alone: moving them would only add to its load.</summary>
    public void SpeedChanged(ObjectKey node) => nodes.Enqueue(node);

    public void RoomChanged(ObjectKey node, string uid)
    {
        if (ledger.Find(uid) is { } placement && placement.Shares().Any(share => share.Node == node))
        {
            rooms.Enqueue(placement.Room);
        }
        else
        {
            nodes.Enqueue(node);
        }
    }

    /// <summary>Silence at the mixer means that the forwarder stopped or that its room is gone: what was known of them counts no more.</summary>
    public void SourceSilent(ObjectKey node, string uid)
    {
        if (ledger.Find(uid) is not { Bridge: { } bridge } placement)
        {
            return;
        }

        if (directory.Find(bridge)?.Bridge is { } link && link.Inventory.Find(uid) is { } room)
        {
            link.Inventory.SetForwarders(room.Id, null);
        }

        rooms.Enqueue(placement.Room);
    }

    public void Listed(ObjectKey node)
    {
        if (directory.Find(node) is not { Link: { } link } live)
        {
            return;
        }

        // Read before looking: what changes meanwhile is looked at the next time.
        var revisions = (ledger.Revision, link.InventoryRevision);
        if (link.NoOrphansAt == revisions)
        {
            return;
        }

        if (Orphans.On(live, ledger).Any())
        {
            nodes.Enqueue(node);
        }
        else
        {
            link.NoOrphansAt = revisions;
        }
    }

    /// <summary>What is wanted of a node changed, or it is gone.</summary>
    public void NodeChanged(ObjectKey node)
    {
        WakeRoomsOn(node);
        waiters.Wake();
    }

    /// <summary>Something is to be done about the rooms on a node.</summary>
    public void WakeRoomsOn(ObjectKey node)
    {
        foreach (var placement in ledger.RoomsOn(node))
        {
            rooms.Enqueue(placement.Room);
        }
    }
}
