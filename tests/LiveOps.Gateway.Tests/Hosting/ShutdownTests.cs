using System.Net;
using LiveOps.Gateway.Tests.Bridges;

namespace LiveOps.Gateway.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task Stop_DrainsFirst_ThenTellsClientsToComeBack()
    {
        await using var gateway = await TestGateway.StartAsync([("DrainSeconds", "1")], new FakeBridge());
        await using var client = await gateway.ConnectAsync();
        await client.JoinAsync();

        var stopping = gateway.StopAsync();

        // Not ready, but alive and at work.
        await Wait.UntilAsync(async () => await StatusAsync(gateway, "/readyz") == HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(gateway, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(gateway, "/api/rooms/demo")).ShouldBe(HttpStatusCode.OK);
        (await client.ClosedAsync()).ShouldBe(1001);
        await Wait.ForAsync(stopping);
    }

    [Fact]
    public async Task Health_DoesNotDependOnTheApiServer_AndReadinessDoes()
    {
        var cluster = TestGateway.ClusterWithDemo();
        await using var gateway = await TestGateway.StartAsync(cluster: cluster);
        cluster.IsDown = true;

        // What was read stays good; only a gateway that never read anything is not ready.
        (await StatusAsync(gateway, "/healthz")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(gateway, "/readyz")).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<HttpStatusCode> StatusAsync(TestGateway gateway, string path)
    {
        using var response = await gateway.Http.GetAsync(path, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
