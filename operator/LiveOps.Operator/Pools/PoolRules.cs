namespace LiveOps.Operator.Pools;

/// <summary>
/// When a pool grows and shrinks. Pure. It grows at once, since a room waits; it shrinks by one empty node at a time, and only after it
/// could have done without that for the whole cool-down. A node goes in three steps, so that no room is placed on one that goes: no more
/// rooms, still empty, removed.
/// </summary>
internal static class PoolRules
{
    public static PoolDecision Decide(PoolNeed need, IReadOnlyList<PoolNode> nodes, DateTimeOffset now)
    {
        var ordered = nodes.OrderBy(node => node.Key.ToString(), StringComparer.Ordinal).ToList();
        return Grow(need, ordered) ?? Retreat(ordered) ?? Shrink(need, ordered, now);
    }

    /// <summary>Rooms that could be placed beyond those that wait.</summary>
    private static int Free(PoolNeed need, IEnumerable<PoolNode> nodes) => nodes.Where(node => node.InService).Sum(node => node.Free) - need.Waiting;

    private static PoolDecision? Grow(PoolNeed need, List<PoolNode> nodes)
    {
        var (spec, free, inService) = (need.Spec, Free(need, nodes), nodes.Count(node => node.InService));
        var lacking = spec.BufferRooms - free;
        if (inService >= spec.Min && lacking <= 0)
        {
            return null;
        }

        var why = inService < spec.Min ? $"{inService} of at least {spec.Min} nodes are in service" : $"{Math.Max(0, free)} rooms are free of the {spec.BufferRooms} to be kept free{Waiting(need)}";
        if (nodes.FirstOrDefault(node => node is { IsRetiring: true, IsOut: false }) is { } retiring && nodes.Count <= spec.Max)
        {
            return new(PoolAction.Restore, retiring.Key, 0, why, null);
        }

        var wanted = Math.Max(spec.Min - inService, spec.Capacity.Rooms > 0 ? (int)Math.Ceiling((double)lacking / spec.Capacity.Rooms) : 0);
        var count = Math.Min(wanted, spec.Max - nodes.Count);
        return count > 0 ? new(PoolAction.Add, null, count, why, null) : null;
    }

    /// <summary>Goes on with a node that is on its way out.</summary>
    private static PoolDecision? Retreat(List<PoolNode> nodes) => nodes.FirstOrDefault(node => node.IsRetiring) is not { } node ? null
        : node.Rooms > 0 ? new(PoolAction.Restore, node.Key, 0, $"{node.Rooms} rooms came before it was out of service", null)
        : new(PoolAction.Remove, node.Key, 0, "it is empty and takes no more rooms", null);

    private static PoolDecision Shrink(PoolNeed need, List<PoolNode> nodes, DateTimeOffset now)
    {
        var (spec, inService) = (need.Spec, nodes.Where(node => node.InService).ToList());
        var spare = inService.Where(node => node.Rooms == 0 && Free(need, nodes) - node.Free >= spec.BufferRooms).ToList();
        if (spare.Count == 0 || inService.Count <= spec.Min)
        {
            return Update(nodes) ?? new(PoolAction.Nothing, null, 0, "as many nodes as are needed", null);
        }

        var since = need.SurplusSince ?? now;
        if (now - since < TimeSpan.FromSeconds(spec.CooldownSeconds))
        {
            return Update(nodes) is { } update ? update with { SurplusSince = since }
                : new(PoolAction.Nothing, null, 0, $"one node fewer would do, since {(now - since).TotalSeconds:0} of {spec.CooldownSeconds} s", since);
        }

        // The newest name last made is the first to go, so that the lowest numbers stay.
        return new(PoolAction.Retire, spare[^1].Key, 0, $"the other nodes have kept {spec.BufferRooms} rooms free for {spec.CooldownSeconds} s", null);
    }

    /// <summary>
    /// One at a time, and the next only when all are back: a template that does not run takes one node. That one gets another template at
    /// once, since it has nothing to lose. Empty nodes come first: with them renewed, a room that has to leave its node moves only once.
    /// </summary>
    private static PoolDecision? Update(List<PoolNode> nodes)
    {
        var outdated = nodes.Where(node => node is { IsOutdated: true, IsRetiring: false }).OrderBy(node => node.Rooms > 0).ToList();
        return outdated.Find(node => !node.IsReady) is { } broken ? Renew(broken, "is not ready")
            : nodes.Exists(node => !node.IsReady || !node.IsMade) ? null
            : outdated is [var next, ..] ? Renew(next, next.Rooms > 0 ? "is the next" : "is empty")
            : null;
    }

    private static PoolDecision Renew(PoolNode node, string why) => new(PoolAction.Update, node.Key, 0, $"the pool's spec has changed, and the node {why}", null);

    private static string Waiting(PoolNeed need) => need.Waiting > 0 ? $", and {need.Waiting} rooms wait" : "";
}
