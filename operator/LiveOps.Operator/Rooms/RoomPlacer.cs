using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Moving;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Rooms;

/// <summary>Finds a node for a room, keeps the room there, and moves it only if the node is gone for good or no longer what is asked for.</summary>
internal sealed class RoomPlacer(
    RoomLedger ledger, NodeDirectory directory, RoomSwitch roomSwitch, IOptions<PlacementOptions> options, TimeProvider time)
{
    public void Enter(LiveRoom room) => ledger.Enter(new()
    {
        Uid = room.Metadata.Uid!,
        Room = ObjectKey.Of(room),
        Anchors = room.Spec.MaxAnchors,
        Bridge = Parse(room.Status?.Bridge?.Node),
        Mixer = Parse(room.Status?.Mixer?.Node),
    });

    public PlacedNode Place(LiveRoom room, NodeRole role)
    {
        var request = PlacementRequest.For(room, role);
        var current = ledger.Find(room.Metadata.Uid!)?.On(role);
        if (current is not { } key)
        {
            return Choose(room, request, null);
        }

        return directory.Find(key) is { } node ? Keep(room, request, node) : Choose(room, request, null);
    }

    private PlacedNode Keep(LiveRoom room, PlacementRequest request, LiveNode node)
    {
        if (PlacementRules.Selected(request, node.Candidate(default)) is not null)
        {
            return Choose(room, request, node);
        }

        if (node.Drain is { } drain && (drain.IsOver(time.GetUtcNow()) || !node.IsUp || !IsHeard(room)))
        {
            return Leave(room, request, node);
        }

        if (node.DownSince is not { } since)
        {
            return new() { Node = node };
        }

        var grace = node.IsHeldBack ? TimeSpan.Zero : node.LostAt is null ? options.Value.FirstContact : options.Value.Grace;
        var left = since + grace - time.GetUtcNow();
        return left > TimeSpan.Zero
            ? new() { Node = node, LookAgain = left, IsFirstContact = node.LostAt is null }
            : Choose(room, request, node);
    }

    /// <summary>Takes a room off a node without more ado: nobody hears it yet, the node is gone, or its time is over.</summary>
    private PlacedNode Leave(LiveRoom room, PlacementRequest request, LiveNode node)
    {
        var uid = room.Metadata.Uid!;
        if (ledger.Find(uid)?.Move is { Stage: MoveStage.Preparing } move && move.Role == request.Role && directory.Find(move.To) is { IsUp: true } to)
        {
            roomSwitch.Make(room, move);
            return new() { Node = to, Decided = true, Explanation = $"{to.Key}, where it was being moved from {node.Key}" };
        }

        var placed = Choose(room, request, node);
        if (!placed.Wanting)
        {
            return placed;
        }

        if (!node.IsUp || node.Drain?.IsOver(time.GetUtcNow()) != true)
        {
            return placed;
        }

        ledger.Vacate(uid, request.Role);
        return placed with { Node = null, Explanation = $"{placed.Explanation}; it was taken off {node.Key}, which had to be empty by now" };
    }

    private static bool IsHeard(LiveRoom room) => room.Status?.Phase is RoomPhase.OnAir or RoomPhase.Recovering;

    private PlacedNode Choose(LiveRoom room, PlacementRequest request, LiveNode? current)
    {
        var uid = room.Metadata.Uid!;
        var decision = ledger.Place(uid, request, load => directory.Candidates(request.Role, load));
        if (decision.Node is { } chosen && directory.Find(chosen) is { } node)
        {
            return new() { Node = node, Left = current, Decided = true, Explanation = decision.Explanation };
        }

        if (current is null)
        {
            ledger.Vacate(uid, request.Role);
        }

        return new() { Node = current, Wanting = true, Explanation = decision.Explanation };
    }

    private static ObjectKey? Parse(string? node) => node is null ? null : ObjectKey.Parse(node);
}
