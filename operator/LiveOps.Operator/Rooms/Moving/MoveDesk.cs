using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Nodes.Draining;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms.Moving;

/// <summary>Keeps the books of moves: who may begin, where to, what is told of it, and when the next may follow.</summary>
internal sealed class MoveDesk(RoomLedger ledger, NodeDirectory directory, DrainSlots slots, MoveStore moves, MoveClock clock)
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(1);

    /// <summary>Reserves a node for a room that has to leave, if it is its turn.</summary>
    /// <returns>When to look at the room again.</returns>
    public TimeSpan? Begin(LiveRoom room, NodeRole role, LiveNode node, DrainRun drain)
    {
        var uid = room.Metadata.Uid!;
        var longest = role == NodeRole.Mixer ? MoveRules.Preparation(room.Spec.Hls) : MoveRules.Return;
        if (!slots.TryTake(node, room, longest))
        {
            // The nearer the deadline, the more may go at once.
            return clock.Until(drain.Deadline) is { } left && left < longest ? left : longest;
        }

        var request = PlacementRequest.For(room, role);
        var decision = ledger.PlaceMove(uid, request, load => directory.Candidates(role, load));
        node.DrainObstacle = decision.Node is null ? decision.Explanation : null;
        if (decision.Node is null)
        {
            slots.Release(uid);
            clock.WaitForNode(room);
            clock.Report(node.Key);
            return clock.Until(drain.Deadline);
        }

        moves.Set(uid, new());
        clock.Tell(room, EventType.Normal, RoomReason.Moving, $"moving from {node.Key}, which is being emptied ({drain.Reason}), to {decision.Explanation}");
        return AtOnce;
    }

    /// <summary>Whether somebody asked for the move under way.</summary>
    public bool IsOrdered(LiveRoom room) => moves.Get(room.Metadata.Uid!).IsOrdered;

    /// <summary>The node that was left is in service again, and the room stays there.</summary>
    public void Cancelled(LiveRoom room, RoomMove move)
    {
        End(room);
        clock.Tell(room, EventType.Normal, RoomReason.MoveCancelled, $"stays on {move.From}, which is in service again");
    }

    /// <summary>The node that was to be moved to is gone.</summary>
    public void Abandoned(LiveRoom room, RoomMove move)
    {
        End(room);
        clock.Tell(room, EventType.Warning, RoomReason.MoveFailed, $"{move.To} takes no rooms any more; another node is looked for");
    }

    public void Failed(LiveRoom room, RoomMove move, string message) =>
        clock.Tell(room, EventType.Warning, RoomReason.MoveFailed, $"moving from {move.From} to {move.To} is tried again: {message}");

    /// <returns>How long what was left has still to be there, or null.</returns>
    public TimeSpan? LingersFor(LiveRoom room, RoomMove move) =>
        move.Role == NodeRole.Mixer ? clock.Until(moves.Get(room.Metadata.Uid!).SwitchedAt + MoveRules.Linger) : null;

    /// <summary>Nothing of the room is left where it was.</summary>
    /// <returns>When to look at the room again.</returns>
    public TimeSpan? Moved(LiveRoom room, RoomMove move)
    {
        var uid = room.Metadata.Uid!;
        ledger.Change(uid, placement => placement.Settled());
        var reason = move.Role == NodeRole.Bridge ? RoomReason.BridgeMoved : RoomReason.MixerMoved;
        clock.Tell(room, EventType.Normal, reason, $"moved from {move.From} to {move.To}");
        return AtOnce;
    }

    /// <summary>A room that is not being moved: the next follows once the anchors of one that was are back.</summary>
    /// <returns>When to look at the room again, or null.</returns>
    public TimeSpan? Rest(LiveRoom room, RoomPlacement placement)
    {
        var uid = room.Metadata.Uid!;
        if (!slots.Has(uid))
        {
            return null;
        }

        var state = moves.Get(uid);
        var present = placement.Bridge is { } key ? directory.Find(key)?.Bridge?.Inventory.Find(uid)?.Participants : null;
        if (present < state.Anchors && clock.Until(state.SwitchedAt + MoveRules.Return) is { } rest)
        {
            return rest < clock.Glance ? rest : clock.Glance;
        }

        moves.End(uid);
        slots.Release(uid);
        return null;
    }

    private void End(LiveRoom room)
    {
        var uid = room.Metadata.Uid!;
        moves.End(uid);
        slots.Release(uid);
        ledger.Change(uid, placement => placement.Settled());
    }
}
