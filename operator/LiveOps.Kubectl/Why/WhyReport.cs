using System.Globalization;
using LiveOps.Kubectl.Cluster;
using LiveOps.Kubernetes.Api;
using LiveOps.Operator.Rooms.Placement;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Spectre.Console;

namespace LiveOps.Kubectl.Why;

/// <summary>Where a room is, and for each node what the operator's own rules say about it now.</summary>
internal sealed record WhyReport(LiveRoom Room, IReadOnlyList<MediaNode> Nodes, IReadOnlyList<LiveRoom> Rooms)
{
    public void Write(IAnsiConsole console)
    {
        console.WriteLine($"{ObjectKey.Of(Room)} is {Room.Status?.Phase?.ToString() ?? "new"}{Since()}");
        foreach (var condition in Room.Status?.Conditions?.Where(one => one.Type is "Scheduled" or "Ready") ?? [])
        {
            console.WriteLine($"{condition.Type}: {condition.Message}");
        }

        foreach (var role in new[] { NodeRole.Bridge, NodeRole.Mixer })
        {
            console.WriteLine();
            WriteRole(console, role);
        }
    }

    private string Since() => Room.Status?.OnAirSince is { } since ? string.Create(CultureInfo.InvariantCulture, $", on air since {since:u}") : "";

    private void WriteRole(IAnsiConsole console, NodeRole role)
    {
        var request = PlacementRequest.For(Room, role);
        var candidates = Candidates.For(Room, role, Nodes, Rooms);
        var present = Candidates.NodeOf(Room, role);
        var table = Running.Table(role == NodeRole.Bridge ? "BRIDGE" : "MIXER", "ROOMS", "SCORE", "WHY");
        var best = Scheduler.Decide(request, candidates).Node;
        foreach (var node in candidates.OrderBy(node => node.Key.ToString(), StringComparer.Ordinal))
        {
            var objection = PlacementRules.Objection(request, node);
            var score = objection is null ? PlacementScore.Of(request, node).ToString("0.0", CultureInfo.InvariantCulture) : "-";
            table.AddRow(
                Markup.Escape((node.Key.ToString() == present ? "* " : "  ") + node.Key),
                string.Create(CultureInfo.InvariantCulture, $"{node.Load.Rooms}/{node.Capacity.Rooms}"),
                score,
                Markup.Escape(Verdict(node, objection, node.Key == best, node.Key.ToString() == present)));
        }

        console.Write(candidates.Count > 0 ? table : new Text($"There is no MediaNode with role {role}.\n"));
    }

    /// <summary>Loads are those of the other rooms: what placement would see if the room were placed now.</summary>
    private static string Verdict(NodeCandidate node, string? objection, bool isBest, bool isPresent) => (objection, isPresent, isBest) switch
    {
        ({ } text, true, _) => $"the room is here and stays while it can; none would be placed here now: it {text}",
        ({ } text, false, _) => text,
        (null, true, true) => "the room is here, and would be placed here again",
        (null, true, false) => "the room is here and stays: rooms are not moved for a better score",
        (null, false, true) => node.IsPooled ? "would be chosen now: the fullest of its pool" : "would be chosen now: the most is left free",
        _ => node.IsPooled ? "fits; of a pool, and comes after nodes that are there anyway and fuller ones" : "fits; less would be left free",
    };
}
