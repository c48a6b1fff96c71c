using LiveOps.Operator.Nodes.Bridges;

namespace LiveOps.Operator.Rooms;

/// <summary>Which forwarders of a room stay. Pure.</summary>
internal static class ForwarderRules
{
    /// <summary>
    /// Keeps exactly one to each target, the known one before others: a bridge takes the same target twice without a word, and then
    /// every packet arrives doubled.
    /// </summary>
    /// <param name="present">What the bridge has.</param>
    /// <param name="targets">The room's mix; and while it is moved to another mixer, the mix there.</param>
    /// <param name="known">The stream id that status names.</param>
    public static ForwarderDecision Decide(IReadOnlyList<BridgeForwarder> present, IReadOnlyList<ForwarderTarget> targets, long? known)
    {
        var keep = targets
            .Select(target => present.Where(one => one.Target == target).OrderByDescending(one => one.StreamId == known).FirstOrDefault())
            .OfType<BridgeForwarder>()
            .ToList();
        return new(
            keep,
            [.. targets.Where(target => keep.All(one => one.Target != target))],
            [.. present.Except(keep).Select(one => one.StreamId)]);
    }
}
