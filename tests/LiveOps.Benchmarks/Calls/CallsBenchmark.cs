using System.Globalization;
using LiveOps.Benchmarks.Measuring;
using LiveOps.Standalone.ApiServer;

namespace LiveOps.Benchmarks.Calls;

/// <summary>The gateway's relay for peer calls against the same relay on npm ws, each on one core.</summary>
internal static class CallsBenchmark
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(20);

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("liveops-bench-");
        try
        {
            await using var api = await ApiServerHost.StartAsync(new() { Port = 0, StateDirectory = folder.FullName }, cancellationToken: cancellationToken);
            var peer = await MeasureAsync(RelayProcess.StartNpmWs, cancellationToken);
            var gateway = await MeasureAsync(() => RelayProcess.StartGateway(api.KubeconfigPath), cancellationToken);
            return $"""
                ## Peer calls: relay

                {RelayLoad.Sockets} sockets, {RelayLoad.MessagesPerSecond:N0} candidates of {RelayLoad.MessageBytes} bytes each second in all, from each socket to its
                partner, for {Window.TotalSeconds} s. The relay is pinned to one core, the load to another. Latency is from before the send to after the
                receipt. npm ws does nothing but pass messages on; the gateway also checks origin, sizes, fields, sender, rate and rooms.

                | | relayed/s | p50, ms | p99, ms | slowest, ms | CPU, cores | of the peer | PSS, MiB |
                |---|---|---|---|---|---|---|---|
                {Row("npm ws (peer)", peer, peer)}
                {Row("gateway", gateway, peer)}
                """;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Row(string name, RelayFigures figures, RelayFigures peer) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {name} | {figures.PerSecond:N0} | {figures.At(0.5):0.00} | {figures.At(0.99):0.00} | {figures.At(1):0.0} | {figures.Usage.CpuSeconds:0.000} | {figures.Usage.CpuSeconds / peer.Usage.CpuSeconds:P0} | {figures.Usage.PssMiB:0} |");

    private static async Task<RelayFigures> MeasureAsync(Func<RelayProcess> start, CancellationToken cancellationToken)
    {
        await using var relay = start();
        using var pinned = CoreSplit.PinThisProcess();
        await using var load = await RelayLoad.ConnectAsync(await relay.AddressAsync(cancellationToken), cancellationToken);
        await load.SendAsync(WarmUp, cancellationToken);
        var before = ProcessUsage.Of([relay.Id]);
        var latencies = await load.SendAsync(Window, cancellationToken);
        var after = ProcessUsage.Of([relay.Id]);
        return new RelayFigures
        {
            SortedMilliseconds = latencies,
            PerSecond = latencies.Length / Window.TotalSeconds,
            Usage = after with { CpuSeconds = (after.CpuSeconds - before.CpuSeconds) / Window.TotalSeconds },
        };
    }
}
