using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;

namespace LiveOps.Gateway.Tests.Edge.Listeners;

/// <summary>Listeners of one room at two gateways, some of them at both.</summary>
public sealed class ListenerSharingTests : IAsyncLifetime
{
    private FakeMixer _mixer = null!;
    private TwoGateways _gateways = null!;

    public async ValueTask InitializeAsync()
    {
        _mixer = await FakeMixer.StartAsync();
        var cluster = TestGateway.ClusterWithDemo();
        cluster.Put(Objects.Mixer(_mixer.Address));
        _gateways = await TwoGateways.StartAsync(new FakeBridge(), cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateways.DisposeAsync();
        await _mixer.DisposeAsync();
    }

    [Fact]
    public async Task Listeners_OfBothGateways_AreCountedOnce()
    {
        await Wait.UntilAsync(async () =>
        {
            await ListenAsync(_gateways.One, "a", "b", "c");
            await ListenAsync(_gateways.Two, "c", "d");
            return await BothAsync(async gateway => await StatsAsync(gateway) == (4, false) && await OverallAsync(gateway) == 4);
        });

        await _gateways.Redis.KillAsync();

        await Wait.UntilAsync(async () => await StatsAsync(_gateways.One) == (3, true) && await StatsAsync(_gateways.Two) == (2, true));
        await _gateways.Redis.StartAsync(TestContext.Current.CancellationToken);
        await Wait.UntilAsync(async () =>
        {
            await ListenAsync(_gateways.One, "a", "b", "c");
            await ListenAsync(_gateways.Two, "c", "d");
            return await BothAsync(async gateway => await StatsAsync(gateway) == (4, false));
        });
    }

    private static async Task ListenAsync(TestGateway gateway, params string[] listeners)
    {
        foreach (var listener in listeners)
        {
            (await gateway.Http.GetAsync($"/hls/default/demo/index.m3u8?listener={listener}", TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        }
    }

    private async Task<bool> BothAsync(Func<TestGateway, Task<bool>> condition) => await condition(_gateways.One) && await condition(_gateways.Two);

    /// <summary>What the whole gateway's stats and the room's say, which must be the same.</summary>
    private static async Task<(long Listeners, bool IsPartial)> StatsAsync(TestGateway gateway)
    {
        var all = await ReadAsync(gateway, "/api/stats");
        var room = await ReadAsync(gateway, "/api/rooms/demo/stats");
        return all == room ? all : (-1, false);
    }

    private static async Task<(long, bool)> ReadAsync(TestGateway gateway, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { Authorization = new("Bearer", TestGateway.AdminToken) } };
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var stats = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["stats"]!;
        return (stats["listeners"]!.GetValue<long>(), stats["listenersPartial"]!.GetValue<bool>());
    }

    private static async Task<long> OverallAsync(TestGateway gateway)
    {
        const string name = "liveops_gateway_listeners_overall ";
        var metrics = await gateway.Http.GetStringAsync(new Uri("/metrics", UriKind.Relative), TestContext.Current.CancellationToken);
        return long.Parse(metrics.Split('\n').Single(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..]);
    }
}
