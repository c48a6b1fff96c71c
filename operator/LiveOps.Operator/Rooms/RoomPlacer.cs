using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Nodes;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Operator.Rooms;

/// <summary>Finds a node for a room, keeps the room there, and moves it only if the node is gone for good or no longer what is asked for.</summary>
internal sealed class RoomPlacer(RoomLedger ledger, NodeDirectory directory, IOptions<PlacementOptions> options, TimeProvider time)
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

        if (node.DownSince is not { } since)
        {
            return new() { Node = node };
        }

        var grace = node.LostAt is null ? options.Value.FirstContact : options.Value.Grace;
        var left = since + grace - time.GetUtcNow();
        return left > TimeSpan.Zero
            ? new() { Node = node, LookAgain = left, IsFirstContact = node.LostAt is null }
            : Choose(room, request, node);
    }

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
