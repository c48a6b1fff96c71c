using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Bridges;
using LiveOps.Operator.Rooms;

namespace LiveOps.Operator.Apply;

/// <summary>Brings a bridge in line with one room. Every step reads what there is first and may be repeated at any time.</summary>
internal static class BridgeApplier
{
    /// <summary>Makes sure that the room is there, as it is wanted.</summary>
    /// <returns>Its id, and whether it had to be made.</returns>
    public static async Task<(long RoomId, bool Made)> EnsureRoomAsync(BridgeLink link, BridgeRoomRequest wanted, CancellationToken cancellationToken)
    {
        var bridge = link.Bridge;
        if (link.Inventory.Find(wanted.Uid) is { } present)
        {
            if (present.SamplingRate == wanted.SamplingRate)
            {
                return (present.Id, false);
            }

            await DestroyAsync(link, bridge, present, cancellationToken);
        }

        return await CreateAsync(link, bridge, wanted, cancellationToken);
    }

    /// <summary>Makes sure that exactly one forwarder goes from the room to each target, and none elsewhere.</summary>
    /// <param name="targets">The first is the room's mix.</param>
    /// <param name="known">The stream id as status has it.</param>
    /// <returns>The stream id to the first, null if the room is not there after all; and how many had to be started or stopped.</returns>
    public static async Task<(long? StreamId, int Repairs)> EnsureForwardersAsync(
        BridgeLink link, BridgeRoom room, IReadOnlyList<ForwarderTarget> targets, long? known, CancellationToken cancellationToken)
    {
        var (bridge, uid) = (link.Bridge, room.Uid!);
        var present = link.Inventory.ForwardersOf(room.Id) ?? await bridge.ListForwardersAsync(room.Id, uid, cancellationToken);
        if (present is null)
        {
            link.Inventory.Remove(room.Id);
            return (null, 0);
        }

        var decision = ForwarderRules.Decide(present, targets, known);
        var running = decision.Keep.ToList();
        if (decision.Stop.Count + decision.Start.Count > 0)
        {
            // Should a step fail half-way, the next try has to ask the bridge again.
            link.Inventory.SetForwarders(room.Id, null);
        }

        foreach (var wrong in decision.Stop)
        {
            await bridge.StopForwarderAsync(room.Id, uid, wrong, cancellationToken);
        }

        foreach (var target in decision.Start)
        {
            if (await bridge.StartForwarderAsync(room.Id, uid, target, cancellationToken) is not { } streamId)
            {
                link.Inventory.Remove(room.Id);
                return (null, 0);
            }

            running.Add(new() { StreamId = streamId, Target = target });
        }

        link.Inventory.SetForwarders(room.Id, running);
        return (running.First(one => one.Target == targets[0]).StreamId, decision.Stop.Count + decision.Start.Count);
    }

    /// <summary>Stops all forwarders of a room that is to go on elsewhere.</summary>
    public static async Task StopForwardersAsync(BridgeLink link, BridgeRoom room, CancellationToken cancellationToken)
    {
        foreach (var forwarder in await link.Bridge.ListForwardersAsync(room.Id, room.Uid!, cancellationToken) ?? [])
        {
            await link.Bridge.StopForwarderAsync(room.Id, room.Uid!, forwarder.StreamId, cancellationToken);
        }

        link.Inventory.SetForwarders(room.Id, null);
    }

    /// <summary>Removes whatever the bridge has for the room, forwarders first.</summary>
    public static async Task RemoveRoomAsync(BridgeLink link, string uid, CancellationToken cancellationToken)
    {
        var bridge = link.Bridge;
        foreach (var room in link.Inventory.OwnRooms(uid))
        {
            await StopForwardersAsync(link, room, cancellationToken);
            await DestroyAsync(link, bridge, room, cancellationToken);
        }
    }

    private static async Task DestroyAsync(BridgeLink link, IBridge bridge, BridgeRoom room, CancellationToken cancellationToken)
    {
        await bridge.DestroyRoomAsync(room.Id, room.Uid!, cancellationToken);
        link.Inventory.Remove(room.Id);
    }

    private static async Task<(long RoomId, bool Made)> CreateAsync(
        BridgeLink link, IBridge bridge, BridgeRoomRequest wanted, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < RoomId.Candidates; attempt++)
        {
            var id = RoomId.Candidate(wanted.Uid, attempt);
            if (await bridge.CreateRoomAsync(id, wanted, cancellationToken))
            {
                link.Inventory.Add(new() { Id = id, Description = BridgeRoom.Describe(wanted.Uid), SamplingRate = wanted.SamplingRate });
                return (id, true);
            }

            if (await FindTakenAsync(link, bridge, id, cancellationToken) is { } taken && string.Equals(taken.Uid, wanted.Uid, StringComparison.Ordinal))
            {
                return (id, false);
            }
        }

        throw new NodeException(NodeFailure.Refused, $"all {RoomId.Candidates} room ids that the room may have are taken by rooms of others");
    }

    /// <summary>Who holds an id: an earlier run of ours that was cut off, or somebody else.</summary>
    private static async Task<BridgeRoom?> FindTakenAsync(BridgeLink link, IBridge bridge, long id, CancellationToken cancellationToken)
    {
        if (link.Inventory.Get(id) is { } known)
        {
            return known;
        }

        var began = link.Inventory.BeginListing();
        link.Inventory.CompleteListing(began, await bridge.ListRoomsAsync(cancellationToken));
        return link.Inventory.Get(id);
    }
}
