using System.Globalization;
using System.Text;

namespace LiveOps.Benchmarks.Simulation;

/// <summary>What the operator costs with very many rooms on very many nodes.</summary>
internal static class SimulationBenchmark
{
    private const int Rooms = 10_000;
    private const int Nodes = 200;
    private const int Batch = 500;

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var cluster = await SimulationCluster.StartAsync(Nodes, cancellationToken);
        var figures = await new SimulationRun(cluster, Rooms, Batch).RunAsync(cancellationToken);
        var page = new StringBuilder();
        page.AppendLine("## Operator, simulated");
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"{Rooms} LiveRooms on {Nodes} simulated nodes: half of them bridges behind the Janus API on WebSockets, half mixers behind their HTTP API,");
        page.AppendLine("all in the process that measures. Operator and embedded API server are a process each. Memory is PSS of the operator alone.");
        page.AppendLine();
        page.AppendLine("| | | to reach |");
        page.AppendLine("|---|---|---|");
        Row(page, "memory, all rooms on air, MiB", figures.PssMiB, "0", "300");
        Row(page, "idle, % of a core, median of three times 40 s", figures.IdleCores * 100, "0.0", "2");
        Row(page, "idle, requests to the API server a second", figures.IdleApiRequests, "0.0", "");
        Row(page, "idle, requests to nodes a second, without pings", figures.IdleNodeRequests, "0", "");
        Row(page, "full resync (the operator is started anew), s", figures.Resync.TotalSeconds, "0.0", "20");
        Row(page, "memory after it, MiB", figures.ResyncPssMiB, "0", "300");
        Row(page, $"{Batch} rooms at once, until all are on air, s", figures.BatchOnAir.TotalSeconds, "0.0", "15");
        Row(page, $"{Rooms} new rooms found at start, until all are on air, s", figures.AllOnAir.TotalSeconds, "0.0", "");
        page.AppendLine();
        page.AppendLine("| requests to the API server for each room, when | in all | of these for Events |");
        page.AppendLine("|---|---|---|");
        foreach (var (what, requests, events) in figures.ApiRequests)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {requests:0.00} | {events:0.00} |");
        }

        page.AppendLine();
        page.AppendLine("Nothing is read from the API server after the first list: reconciling reads its own copy. A new room takes its finalizer before anything is");
        page.AppendLine("made, a status with what was decided before that could be lost, the status with what came of it, and two Events; the rest is what is");
        page.AppendLine("allocated on its two nodes, one write a second for all rooms of a node. An edit that asks nothing of nodes is the one write that says it was seen.");
        return page.ToString();
    }

    private static void Row(StringBuilder page, string what, double value, string format, string target) =>
        page.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {value.ToString(format, CultureInfo.InvariantCulture)} | {target} |");
}
