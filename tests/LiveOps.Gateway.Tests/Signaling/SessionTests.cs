using System.Net.WebSockets;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>What an anchor's page goes through from join to leave.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0\r\na=fingerprint:sha-256 AA\r\n" } };

    private readonly FakeBridge _bridge = new();
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync(bridges: _bridge);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Offer_AfterJoin_IsAnsweredByTheBridge()
    {
        var userId = Guid.NewGuid().ToString();
        await using var client = await _gateway.ConnectAsync(_gateway.Token(userId));

        var join = (await client.JoinAsync())["result"]!;
        var answer = (await client.CallAsync("offer", Offer))["result"]!["sdp"]!;

        join["resume"]!.GetValue<bool>().ShouldBeFalse();
        Convert.FromBase64String(join["jtoken"]!.GetValue<string>()).Length.ShouldBe(46);
        answer["type"]!.GetValue<string>().ShouldBe("answer");
        answer["sdp"]!.GetValue<string>().ShouldBe("v=0 answer");
        _bridge.Legs.Single().Offers.Single().ShouldBe((new BridgeRoom(1234, "uid-demo"), $"user-{userId}"));
    }

    [Fact]
    public async Task Candidate_WhileOfferIsSlow_GoesThrough()
    {
        var release = new TaskCompletionSource();
        _bridge.Negotiate = async token =>
        {
            await release.Task.WaitAsync(token);
            return new Negotiation(null, new SessionDescription("answer", "v=0"));
        };
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        var offer = await client.BeginAsync("offer", Offer);
        var candidate = await client.CallAsync("icecandidate", new { candidate = new { candidate = "candidate:1 1 udp 1 127.0.0.1 9 typ host", sdpMid = "0", sdpMLineIndex = 0 } });
        release.SetResult();
        var answer = await client.NextAnswerAsync();

        candidate["result"].ShouldBeNull();
        candidate.AsObject().ContainsKey("result").ShouldBeTrue();
        answer["id"]!.GetValue<int>().ShouldBe(offer);
        var sent = _bridge.Legs.Single().Candidates.Single();
        (sent.SdpMid, sent.SdpMLineIndex).ShouldBe(("0", 0));
    }

    [Fact]
    public async Task Candidate_BehindAnUnansweredJoin_WaitsForIt()
    {
        await using var client = await _gateway.ConnectAsync();

        await client.BeginAsync("join", new { clientId = Guid.NewGuid() });
        await client.BeginAsync("icecandidate", new { candidate = new { candidate = "candidate:1" } });

        RpcClient.Outcome(await client.NextAnswerAsync()).ShouldBe("ok");
        RpcClient.Outcome(await client.NextAnswerAsync()).ShouldBe("ok");
    }

    [Theory]
    [InlineData("""{"completed":true}""")]
    [InlineData("""{"candidate":"","sdpMid":"0"}""")]
    public async Task Candidate_EndOfCandidates_IsForwarded(string candidate)
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        await client.SendAsync($$$"""{"id":2,"method":"icecandidate","params":{"candidate":{{{candidate}}}}}""");

        RpcClient.Outcome(await client.NextAnswerAsync()).ShouldBe("ok");
        _bridge.Legs.Single().Candidates.Single().Completed.ShouldBe(true);
    }

    [Fact]
    public async Task RoomStatus_OnStatusChange_ReachesEverybodyInTheRoom()
    {
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        await using var one = await _gateway.ConnectAsync(_gateway.Token(first, role: "host"));
        await one.JoinAsync();
        (await one.NextAsync("roomStatus")).ToJsonString().ShouldBe($$"""[{"userId":"{{first}}","role":"host","status":"idle"}]""");

        await using var two = await _gateway.ConnectAsync(_gateway.Token(second));
        await two.JoinAsync();
        (await one.NextAsync("roomStatus")).AsArray().Count.ShouldBe(2);
        (await two.NextAsync("roomStatus")).AsArray().Count.ShouldBe(2);

        await two.SendAsync("""{"jsonrpc":"2.0","method":"keepalive","params":{"status":"onair"}}""");
        var status = (await one.NextAsync("roomStatus")).AsArray().Single(member => member!["userId"]!.GetValue<string>() == second)!;
        status["status"]!.GetValue<string>().ShouldBe("onair");

        await two.CloseAsync(WebSocketCloseStatus.NormalClosure);
        (await one.NextAsync("roomStatus")).AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Leave_IsAnsweredBeforeTheClose()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        (await client.TryAsync("leave")).ShouldBe("ok");

        (await client.ClosedAsync()).ShouldBe(1000);
        client.CloseReason.ShouldBe("bye");
        _bridge.Legs.Single().IsDisposed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Lost", "bridgeLost")]
    [InlineData("RoomDestroyed", "moved")]
    public async Task Bridge_Lost_TellsOnlyTheAnchorsOnIt(string happened, string reason)
    {
        await using var concerned = await _gateway.ConnectAsync();
        await concerned.JoinAsync();
        var leg = _bridge.Legs.Single();
        await using var other = await _gateway.ConnectAsync();
        await other.JoinAsync();

        leg.Say(Enum.Parse<LegEvent>(happened));

        (await concerned.NextAsync("roomMoved")).ToJsonString().ShouldBe($$"""{"roomId":"demo","reason":"{{reason}}"}""");
        (await concerned.ClosedAsync()).ShouldBe(1012);
        (await other.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }

    [Fact]
    public async Task Room_MovedToAnotherBridge_TellsItsAnchors()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        _gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Bridge = new() { Node = "default/other", RoomId = 1 } }));

        (await client.NextAsync("roomMoved"))["reason"]!.GetValue<string>().ShouldBe("moved");
        (await client.ClosedAsync()).ShouldBe(1012);
        await Wait.UntilAsync(() => _bridge.Legs.Single().IsDisposed);
    }

    [Fact]
    public async Task Room_TakenOffAir_EndsItsConnections()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        _gateway.Cluster.Put(Objects.Room().OffAir());

        (await client.NextAsync("roomEnded"))["roomId"]!.GetValue<string>().ShouldBe("demo");
        (await client.ClosedAsync()).ShouldBe(1000);
    }

    [Fact]
    public async Task Participant_KickedAtTheBridge_IsClosedForGood()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        _bridge.Legs.Single().Say(LegEvent.Kicked);

        (await client.ClosedAsync()).ShouldBe(1008);
    }

    [Fact]
    public async Task Gateway_Stopping_ClosesWith1001()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        var stopping = _gateway.StopAsync();

        (await client.ClosedAsync()).ShouldBe(1001);
        await Wait.ForAsync(stopping);
    }
}
