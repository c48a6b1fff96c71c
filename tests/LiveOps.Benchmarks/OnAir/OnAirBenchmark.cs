using System.Text;
using LiveOps.Resources.Rooms;

namespace LiveOps.Benchmarks.OnAir;

/// <summary>How long it takes from a manifest being accepted to the room being on air, on nodes that are ready.</summary>
internal static class OnAirBenchmark
{
    private const int Rooms = 120;
    private const int Batch = 50;

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var studio = await OnAirStudio.OpenAsync(cancellationToken);
        await studio.MeasureAsync("warm-up", cancellationToken);
        var aac = await OneByOneAsync(studio, HlsCodec.AAC, cancellationToken);
        var opus = await OneByOneAsync(studio, HlsCodec.Opus, cancellationToken);
        var batch = await studio.MeasureBatchAsync(Batch, HlsCodec.Opus, cancellationToken);
        var page = new StringBuilder();
        page.AppendLine("## From apply to OnAir");
        page.AppendLine();
        page.AppendLine($"{Rooms} rooms one after the other: from the call that creates the LiveRoom to the watch event that says OnAir. Embedded API");
        page.AppendLine("server and operator in one process, one Janus and one mixer as processes of the same machine.");
        page.AppendLine();
        page.AppendLine("| | p50, ms | p90, ms | p99, ms | slowest, ms |");
        page.AppendLine("|---|---|---|---|---|");
        page.AppendLine(Row("AAC", aac));
        page.AppendLine(Row("Opus", opus));
        page.AppendLine();
        page.AppendLine($"{Batch} rooms (Opus) at once: all on air after {batch.TotalMilliseconds:0} ms.");
        return page.ToString();
    }

    private static async Task<double[]> OneByOneAsync(OnAirStudio studio, HlsCodec codec, CancellationToken cancellationToken)
    {
        var times = new double[Rooms];
        for (var i = 0; i < Rooms; i++)
        {
            times[i] = (await studio.MeasureAsync($"{codec}-{i}".ToLowerInvariant(), cancellationToken, codec)).TotalMilliseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static string Row(string what, double[] sorted) =>
        $"| {what} | {At(sorted, 0.5):0} | {At(sorted, 0.9):0} | {At(sorted, 0.99):0} | {sorted[^1]:0} |";

    /// <summary>Nearest rank.</summary>
    private static double At(double[] sorted, double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Length) - 1];
}
