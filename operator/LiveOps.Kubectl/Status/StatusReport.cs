using System.Globalization;
using LiveOps.Kubectl.Cluster;
using LiveOps.Kubernetes.Api;
using LiveOps.Resources.Nodes;
using LiveOps.Resources.Rooms;
using Spectre.Console;

namespace LiveOps.Kubectl.Status;

/// <summary>Nodes with their load, rooms by phase, and what is wrong with those that are not as wanted.</summary>
internal sealed record StatusReport(IReadOnlyList<MediaNode> Nodes, IReadOnlyList<LiveRoom> Rooms)
{
    private const int MostTroubles = 20;

    public void Write(IAnsiConsole console)
    {
        WriteNodes(console);
        console.WriteLine();
        var phases = Rooms.GroupBy(room => room.Status?.Phase?.ToString() ?? "New", StringComparer.Ordinal).OrderBy(phase => phase.Key, StringComparer.Ordinal).Select(phase => $"{phase.Count()} {phase.Key}");
        console.WriteLine(Rooms.Count == 0 ? "No rooms." : $"{Rooms.Count} rooms: {string.Join(", ", phases)}; {Rooms.Sum(room => room.Status?.Anchors?.Count ?? 0)} anchors.");
        WriteTroubles(console);
    }

    private void WriteNodes(IAnsiConsole console)
    {
        if (Nodes.Count == 0)
        {
            console.WriteLine("No media nodes: no room can go on air.");
            return;
        }

        var table = Running.Table("NODE", "ROLE", "PHASE", "ROOMS", "ANCHORS", "NOTE");
        foreach (var node in Nodes.OrderBy(node => (int)node.Spec.Role).ThenBy(node => ObjectKey.Of(node).ToString(), StringComparer.Ordinal))
        {
            var (rooms, anchors) = (node.Status?.Allocated?.Rooms ?? 0, node.Status?.Allocated?.Anchors);
            table.AddRow(
                Markup.Escape(ObjectKey.Of(node).ToString()),
                $"{node.Spec.Role}",
                $"{node.Status?.Phase ?? NodePhase.Pending}",
                string.Create(CultureInfo.InvariantCulture, $"{rooms}/{node.Spec.Capacity.Rooms}"),
                anchors is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{anchors}/{node.Spec.Capacity.Anchors}"),
                Markup.Escape(Note(node)));
        }

        console.Write(table);
    }

    private static string Note(MediaNode node) => Ready(node.Status?.Conditions) is { Status: "False" } notReady ? notReady.Message
        : node.Spec.Drain is not null ? "draining"
        : node.Spec.Unschedulable ? "unschedulable"
        : "";

    private void WriteTroubles(IAnsiConsole console)
    {
        var troubled = Rooms.Where(room => Ready(room.Status?.Conditions) is not { Status: "True" }).OrderBy(room => ObjectKey.Of(room).ToString(), StringComparer.Ordinal).ToList();
        if (troubled.Count == 0)
        {
            return;
        }

        var table = Running.Table("ROOM", "PHASE", "REASON");
        foreach (var room in troubled.Take(MostTroubles))
        {
            table.AddRow(Markup.Escape(ObjectKey.Of(room).ToString()), room.Status?.Phase?.ToString() ?? "New", Markup.Escape(Ready(room.Status?.Conditions)?.Message ?? "the operator has not looked at it yet"));
        }

        console.WriteLine();
        console.Write(table);
        if (troubled.Count > MostTroubles)
        {
            console.WriteLine($"... and {troubled.Count - MostTroubles} more");
        }
    }

    private static V1Condition? Ready(IReadOnlyList<V1Condition>? conditions) => conditions?.FirstOrDefault(one => one.Type == "Ready");
}
