using System.Diagnostics;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>Anchors of one room at two gateways.</summary>
public sealed class SharedRoomTests : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0" } };

    private readonly FakeBridge _bridge = new();
    private TwoGateways _gateways = null!;

    public async ValueTask InitializeAsync() => _gateways = await TwoGateways.StartAsync(_bridge);

    public ValueTask DisposeAsync() => _gateways.DisposeAsync();

    [Fact]
    public async Task Changes_AtOneGateway_AreSeenAtTheOtherWithin200Milliseconds()
    {
        await using var watcher = await _gateways.Two.ConnectAsync();
        await watcher.JoinAsync();
        await using var speaker = await _gateways.One.ConnectAsync(_gateways.One.Token("speaker"));
        await speaker.JoinAsync();
        await watcher.NextAsync("participantJoined");

        var delays = new List<TimeSpan>();
        for (var i = 0; i < 10; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await speaker.BeginAsync(i % 2 == 0 ? "mute" : "unmute");
            await watcher.NextAsync("muted");
            delays.Add(Stopwatch.GetElapsedTime(began));
        }

        // The median, as a busy machine may hold any one of them back.
        delays.Order().ElementAt(5).ShouldBeLessThan(TimeSpan.FromMilliseconds(200));
    }

    [Fact]
    public async Task Host_AtOneGateway_ActsOnAGuestAtTheOther()
    {
        await using var host = await _gateways.One.ConnectAsync(_gateways.One.Token(role: "host"));
        await host.JoinAsync();
        await using var guest = await _gateways.Two.ConnectAsync(_gateways.Two.Token("guest"));
        await guest.JoinAsync();
        await guest.CallAsync("offer", Offer);
        var leg = _bridge.Legs.Single(one => one.UserId == "guest");

        (await host.TryAsync("mute", new { userId = "guest" })).ShouldBe("ok");
        (await guest.NextAsync("muted"))["muted"]!.GetValue<bool>().ShouldBeTrue();
        leg.IsMuted.ShouldBeTrue();
        (await guest.CallAsync("say", new { text = "why?" }))["result"]!["id"]!.GetValue<long>().ShouldBe(1);
        (await host.NextAsync("chat"))["text"]!.GetValue<string>().ShouldBe("why?");
        (await host.TryAsync("ban", new { userId = "guest" })).ShouldBe("ok");

        (await guest.ClosedAsync()).ShouldBe(1008);
        guest.CloseReason.ShouldBe("banned");
        await Wait.UntilAsync(() => leg.IsDisposed);
        await using var back = await _gateways.One.ConnectAsync(_gateways.One.Token("guest"));
        RpcClient.Outcome(await back.JoinAsync()).ShouldBe("-32600 banned from this room");
    }

    [Fact]
    public async Task Room_FullAtOneGateway_IsFullAtTheOther()
    {
        var anchors = new List<RpcClient>();
        for (var i = 0; i < 3; i++)
        {
            anchors.Add(await (i % 2 == 0 ? _gateways.One : _gateways.Two).ConnectAsync());
            RpcClient.Outcome(await anchors[i].JoinAsync()).ShouldBe("ok");
        }

        await using var late = await _gateways.Two.ConnectAsync();
        RpcClient.Outcome(await late.JoinAsync()).ShouldBe("-32600 reached max anchors limit");
        foreach (var anchor in anchors)
        {
            await anchor.DisposeAsync();
        }
    }

    [Fact]
    public async Task Join_SameUserAtTheOtherGateway_IsRefusedWhileConnected()
    {
        await using var first = await _gateways.One.ConnectAsync(_gateways.One.Token("user"));
        await first.JoinAsync();
        await using var second = await _gateways.Two.ConnectAsync(_gateways.Two.Token("user"));

        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("-32600 already joined");

        (await first.TryAsync("leave")).ShouldBe("ok");
        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("ok");
    }

    [Fact]
    public async Task Join_SameClientAtTheOtherGateway_GoesOnWithItsLegAndTheFirstLetsGo()
    {
        var client = Guid.NewGuid();
        await using var first = await _gateways.One.ConnectAsync(_gateways.One.Token("user"));
        var jtoken = (await first.JoinAsync(clientId: client))["result"]!["jtoken"]!.GetValue<string>();
        await first.CallAsync("offer", Offer);
        var leg = _bridge.Legs.Single();

        await using var second = await _gateways.Two.ConnectAsync(_gateways.Two.Token("user"));
        (await second.JoinAsync(jtoken: jtoken, clientId: client))["result"]!["resume"]!.GetValue<bool>().ShouldBeTrue();

        (await first.ClosedAsync()).ShouldBe(1000);
        await Wait.UntilAsync(() => leg.IsAbandoned);
        leg.IsDisposed.ShouldBeFalse();
        (await second.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }

    [Fact]
    public async Task Gateway_Stopping_LeavesItsAnchorsToTheOther()
    {
        var client = Guid.NewGuid();
        await using var first = await _gateways.One.ConnectAsync(_gateways.One.Token("user"));
        var jtoken = (await first.JoinAsync(clientId: client))["result"]!["jtoken"]!.GetValue<string>();
        await first.CallAsync("offer", Offer);

        await Wait.ForAsync(_gateways.One.StopAsync());

        (await first.ClosedAsync()).ShouldBe(1001);
        _bridge.Legs.Single().IsDisposed.ShouldBeFalse();
        await using var second = await _gateways.Two.ConnectAsync(_gateways.Two.Token("user"));
        (await second.JoinAsync(jtoken: jtoken, clientId: client))["result"]!["resume"]!.GetValue<bool>().ShouldBeTrue();
    }
}
