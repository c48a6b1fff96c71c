using System.Globalization;

namespace LiveOps.Benchmarks.Edge;

/// <summary>The gateway's HLS edge against nginx as a caching proxy, both in front of the same mixer and under the same load.</summary>
internal static class EdgeBenchmark
{
    private const int Connections = 64;
    private const int Rounds = 11;
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(3);

    public static async Task<string> RunAsync(CancellationToken cancellationToken)
    {
        await using var studio = await EdgeStudio.OpenAsync(cancellationToken);
        await using var gateway = await GatewayUnderTest.StartAsync(studio.KubeconfigPath, cancellationToken);
        await using var nginx = await NginxPeer.StartAsync(studio.Mixer, studio.MixerToken, cancellationToken);
        var atGateway = await studio.FilesAsync(new Uri(gateway.Address, $"hls/default/{EdgeStudio.Room}/"), cancellationToken);
        var atNginx = await studio.FilesAsync(new Uri(nginx.Address, $"hls/{studio.MixUid}/"), cancellationToken);
        await LoadGenerator.RunAsync(atGateway, Connections, Warming, [gateway.Id], cancellationToken);
        await LoadGenerator.RunAsync(atNginx, Connections, Warming, [nginx.Id], cancellationToken);

        var (ours, theirs) = (new List<LoadResult>(), new List<LoadResult>());
        for (var round = 0; round < Rounds; round++)
        {
            // In turn, so that whatever else the machine does meets both.
            theirs.Add(await LoadGenerator.RunAsync(atNginx, Connections, Window, [nginx.Id], cancellationToken));
            ours.Add(await LoadGenerator.RunAsync(atGateway, Connections, Window, [gateway.Id], cancellationToken));
        }

        var (peer, edge) = (LoadResult.Median(theirs), LoadResult.Median(ours));
        var ratios = ours.Zip(theirs, (one, other) => one.PerCpuSecond / other.PerCpuSecond).Order().ToList();
        return $"""
            ## HLS edge

            One AAC room, the playlist and its {atGateway.Count - 1} segments ({studio.SegmentBytes / 1024} KiB each) in turn, {Connections} connections, wrk on the same
            machine, {Rounds} times {Window.TotalSeconds} s each in turn; medians, and the median of the ratios of two in turn (from {ratios[0]:0.00} to
            {ratios[^1]:0.00}). nginx {nginx.Version} is set up to be quick: proxy_cache in memory, open file cache, sendfile, no access
            log; it may keep a playlist for a second, the gateway for half of one.

            | | requests per CPU second | of the peer | requests per second | p50, ms | p99, ms |
            |---|---|---|---|---|---|
            {Row("nginx proxy_cache (peer)", peer, 1)}
            {Row("gateway", edge, ratios[Rounds / 2])}
            """;
    }

    private static string Row(string name, LoadResult result, double ratio) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {result.PerCpuSecond:0} | {ratio:0.00} | {result.PerSecond:0} | {result.P50Milliseconds:0.00} | {result.P99Milliseconds:0.00} |");
}
