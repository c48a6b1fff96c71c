using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>Redis goes away under two gateways, and comes back having forgotten everything.</summary>
public sealed class RedisLossTests
{
    [Fact]
    public async Task Redis_KilledAndBackEmpty_LeavesAnchorsOnAirAndHeals()
    {
        var bridge = new FakeBridge();
        await using var gateways = await TwoGateways.StartAsync(bridge);
        await using var anchor = await gateways.One.ConnectAsync(gateways.One.Token("anchor", role: "host"));
        await anchor.JoinAsync();
        await using var late = await gateways.Two.ConnectAsync(gateways.Two.Token("late"));

        await gateways.Redis.KillAsync();

        await Wait.UntilAsync(async () => RpcClient.Outcome(await late.JoinAsync()) == "-32603 presence is not available");
        (await anchor.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
        (await anchor.TryAsync("say", new { text = "anybody?" })).ShouldBe("-32603 presence is not available");
        bridge.Legs.Single().ShouldSatisfyAllConditions(leg => leg.IsDisposed.ShouldBeFalse(), leg => leg.IsAbandoned.ShouldBeFalse());

        await gateways.Redis.StartAsync(TestContext.Current.CancellationToken);

        await Wait.UntilAsync(async () => RpcClient.Outcome(await late.JoinAsync()) == "ok");
        await Wait.UntilAsync(async () => (await late.CallAsync("participants"))["result"]?["participants"]?.AsArray().Count == 2);
        (await anchor.TryAsync("kick", new { userId = "late" })).ShouldBe("ok");
        (await late.ClosedAsync()).ShouldBe(1008);
        bridge.Legs.Count(leg => leg.IsDisposed || leg.IsAbandoned).ShouldBe(1);
    }
}
