using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>What a node must be for a room to be placed on it, in the order in which it is asked.</summary>
internal static class PlacementRules
{
    /// <summary>A rule: null where the node passes, else what is the matter, as the rest of a sentence that begins with its name.</summary>
    internal delegate string? Rule(PlacementRequest request, NodeCandidate node);

    public static IReadOnlyList<Rule> All { get; } = [Ready, Schedulable, NotDraining, Selected, HasRoom, HasAnchors];

    /// <summary>The first objection against the node, or null.</summary>
    public static string? Objection(PlacementRequest request, NodeCandidate node)
    {
        foreach (var rule in All)
        {
            if (rule(request, node) is { } objection)
            {
                return objection;
            }
        }

        return null;
    }

    /// <summary>Whether the node carries what the room selects by; it holds for placed rooms too.</summary>
    public static string? Selected(PlacementRequest request, NodeCandidate node)
    {
        foreach (var (label, value) in request.NodeSelector ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            if (!string.Equals(node.Labels?.GetValueOrDefault(label), value, StringComparison.Ordinal))
            {
                return $"lacks the label {label}={value}";
            }
        }

        return null;
    }

    private static string? Ready(PlacementRequest request, NodeCandidate node) =>
        node.NotReadyReason is { } reason ? $"is not ready ({reason})" : null;

    private static string? Schedulable(PlacementRequest request, NodeCandidate node) => node.Unschedulable ? "is unschedulable" : null;

    private static string? NotDraining(PlacementRequest request, NodeCandidate node) => node.Draining ? "is draining" : null;

    private static string? HasRoom(PlacementRequest request, NodeCandidate node) => node.Load.Rooms >= node.Capacity.Rooms
        ? $"is full ({node.Load.Rooms} of {node.Capacity.Rooms} rooms)"
        : null;

    private static string? HasAnchors(PlacementRequest request, NodeCandidate node) =>
        node.Role == NodeRole.Bridge && node.Load.Anchors + request.Anchors > node.Capacity.Anchors
            ? $"has too few anchors left ({node.Load.Anchors} of {node.Capacity.Anchors} taken, {request.Anchors} asked for)"
            : null;
}
