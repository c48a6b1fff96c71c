using LiveOps.Operator.Nodes.Bridges;

namespace LiveOps.Operator.Rooms;

/// <summary>Which forwarders of a room stay. Pure.</summary>
internal static class ForwarderRules
{
    /// <summary>
    /// Keeps exactly one that is right, the known one before others: a bridge takes the same target twice without a word, and then
    /// every packet arrives doubled.
    /// </summary>
    /// <param name="known">The stream id that status names.</param>
    public static ForwarderDecision Decide(IReadOnlyList<BridgeForwarder> present, ForwarderTarget target, long? known)
    {
        var keep = present.Where(forwarder => forwarder.Target == target).OrderByDescending(forwarder => forwarder.StreamId == known).FirstOrDefault();
        return new(keep?.StreamId, [.. present.Where(forwarder => forwarder != keep).Select(forwarder => forwarder.StreamId)]);
    }
}
