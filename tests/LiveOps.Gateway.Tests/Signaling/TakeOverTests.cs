using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Replicas;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>A second client of a user where the gateway is set to let it take over; <see cref="ResumeTests"/> has the refusal.</summary>
public sealed class TakeOverTests
{
    [Fact]
    public async Task Join_SameUserInAnotherClient_TakesOver()
    {
        var bridge = new FakeBridge();
        await using var gateway = await TestGateway.StartAsync([("Presence:SecondClient", "TakeOver")], bridge);
        var token = gateway.Token();
        await using var first = await gateway.ConnectAsync(token);
        await first.JoinAsync();

        await using var second = await gateway.ConnectAsync(token);
        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("ok");

        (await first.ClosedAsync()).ShouldBe(1000);
        first.CloseReason.ShouldBe("replaced by a newer connection");
        bridge.Legs.Count(leg => leg.IsDisposed).ShouldBe(1);
        (await second.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }

    [Fact]
    public async Task Join_SameUserInAnotherClientAtAnotherGateway_TakesOver()
    {
        var bridge = new FakeBridge();
        await using var gateways = await TwoGateways.StartAsync(bridge, settings: [("Presence:SecondClient", "TakeOver")]);
        await using var first = await gateways.One.ConnectAsync(gateways.One.Token("user"));
        await first.JoinAsync();

        await using var second = await gateways.Two.ConnectAsync(gateways.Two.Token("user"));
        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("ok");

        (await first.ClosedAsync()).ShouldBe(1000);
        first.CloseReason.ShouldBe("replaced by a newer connection");
        await Wait.UntilAsync(() => bridge.Legs.Count(leg => leg.IsDisposed) == 1);
        (await second.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }
}
