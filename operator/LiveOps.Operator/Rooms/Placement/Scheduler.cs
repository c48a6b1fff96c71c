using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;

namespace LiveOps.Operator.Rooms.Placement;

/// <summary>Chooses a node for a room. Pure: equal inputs give equal choices, whatever order the nodes come in.</summary>
internal static class Scheduler
{
    private const int MostObjectionsTold = 8;

    public static PlacementDecision Decide(PlacementRequest request, IEnumerable<NodeCandidate> nodes)
    {
        var fitting = new List<(NodeCandidate Node, double Score)>();
        var objections = new List<(ObjectKey Key, string Text)>();
        foreach (var node in nodes.Where(node => node.Role == request.Role))
        {
            if (PlacementRules.Objection(request, node) is { } objection)
            {
                objections.Add((node.Key, $"{Name(request, node.Key)} {objection}"));
            }
            else
            {
                fitting.Add((node, PlacementScore.Of(request, node)));
            }
        }

        return fitting.Count > 0 ? Best(request, fitting) : new(null, NothingFits(request.Role, objections));
    }

    /// <summary>The node's name, with its namespace where that is not the room's.</summary>
    public static string Name(PlacementRequest request, ObjectKey node) =>
        string.Equals(node.Namespace, request.Namespace, StringComparison.Ordinal) ? node.Name : node.ToString();

    private static PlacementDecision Best(PlacementRequest request, List<(NodeCandidate Node, double Score)> fitting)
    {
        var (node, score) = fitting.OrderBy(one => one.Node.IsPooled).ThenByDescending(one => one.Score).ThenBy(one => one.Node.Key.ToString(), StringComparer.Ordinal).First();
        return new(node.Key, $"{Word(request.Role)} {Name(request, node.Key)} (score {score:0.0}, best of {fitting.Count} that fit)");
    }

    private static string NothingFits(NodeRole role, List<(ObjectKey Key, string Text)> objections)
    {
        if (objections.Count == 0)
        {
            return $"no {Word(role)} fits: there is no MediaNode with role {role}";
        }

        var told = objections.OrderBy(one => one.Key.ToString(), StringComparer.Ordinal).Take(MostObjectionsTold).Select(one => one.Text);
        var rest = objections.Count - MostObjectionsTold;
        return $"no {Word(role)} fits: {string.Join(", ", told)}{(rest > 0 ? $", and {rest} more" : "")}";
    }

    private static string Word(NodeRole role) => role == NodeRole.Bridge ? "bridge" : "mixer";
}
