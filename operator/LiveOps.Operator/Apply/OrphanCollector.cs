using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;

namespace LiveOps.Operator.Apply;

/// <summary>Removes from a node what belongs to no room on it.</summary>
internal sealed class OrphanCollector(RoomLedger ledger, ILogger<OrphanCollector> logger)
{
    public async Task CollectAsync(LiveNode node, CancellationToken cancellationToken)
    {
        foreach (var uid in Orphans.On(node, ledger).ToList())
        {
            ApplyLog.Orphan(logger, uid, node.Key);
            try
            {
                if (node.Bridge is { } bridge)
                {
                    await BridgeApplier.RemoveRoomAsync(bridge, uid, cancellationToken);
                }
                else if (node.Mixer is { } mixer)
                {
                    await MixApplier.RemoveMixAsync(mixer, uid, moved: ledger.Find(uid) is not null, cancellationToken);
                }
            }
            catch (NodeException e)
            {
                // The next listing brings it up again.
                ApplyLog.OrphanStays(logger, uid, node.Key, e.Message);
            }
        }
    }
}
