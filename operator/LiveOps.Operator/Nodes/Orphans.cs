using LiveOps.Operator.Rooms.Placement;

namespace LiveOps.Operator.Nodes;

/// <summary>What a node has of ours that belongs to no room placed on it: left behind by rooms that went while it was away.</summary>
internal static class Orphans
{
    /// <returns>UIDs. Rooms of others are never among them.</returns>
    public static IEnumerable<string> On(LiveNode node, RoomLedger ledger)
    {
        var uids = node.Bridge?.Inventory.OwnRooms().Select(room => room.Uid!) ?? node.Mixer?.Inventory.Uids() ?? [];
        return uids.Where(uid => ledger.Find(uid)?.Holds(node.Node.Spec.Role, node.Key) != true).Distinct(StringComparer.Ordinal);
    }
}
