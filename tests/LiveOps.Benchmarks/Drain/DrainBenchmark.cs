using System.Text;

namespace LiveOps.Benchmarks.Drain;

/// <summary>What listeners and anchors notice when a bridge or a mixer with many live rooms is emptied.</summary>
internal static class DrainBenchmark
{
    private const int Rooms = 20;

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var studio = await DrainStudio.OpenAsync(Rooms, cancellationToken);
        var mixer = await studio.DrainAsync("mixer-a", cancellationToken);
        var bridge = await studio.DrainAsync("bridge-a", cancellationToken);
        var page = new StringBuilder();
        page.AppendLine("## Emptying nodes under listeners");
        page.AppendLine();
        page.AppendLine($"{Rooms} rooms (AAC, segments of 2 s, windows of 6), each with a listener that polls its playlist and an anchor that speaks a tone over");
        page.AppendLine("plain RTP and follows the room's status as gateways have anchors do; two Januses and two mixers as processes of the same machine.");
        page.AppendLine("`spec.drain` with 300 s, four rooms at a time. The anchor's break is the longest silence in what listeners get.");
        page.AppendLine();
        page.AppendLine("| drained | until Drained, s | worst listener stall, ms | segments missed | worst anchor break, ms |");
        page.AppendLine("|---|---|---|---|---|");
        page.AppendLine(mixer.Row("mixer"));
        page.AppendLine(bridge.Row("bridge"));
        return page.ToString();
    }
}
