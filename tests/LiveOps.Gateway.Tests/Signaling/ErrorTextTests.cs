using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>Every refusal, in the words that clients of the earlier system compare.</summary>
public sealed class ErrorTextTests : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0" } };

    private readonly FakeBridge _bridge = new();
    private TestGateway _gateway = null!;
    private RpcClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(bridges: _bridge);
        _client = await _gateway.ConnectAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _client.DisposeAsync();
        await _gateway.DisposeAsync();
    }

    [Theory]
    [InlineData("offer", "-32600 not joined yet")]
    [InlineData("icecandidate", "-32600 not joined yet")]
    [InlineData("leave", "-32600 not joined yet")]
    [InlineData("keepalive", "-32603 unknown error")]
    [InlineData("status", "-32603 unknown error")]
    [InlineData("rpc.on", "-32601 method not found: rpc.on")]
    public async Task Method_BeforeJoin_IsRefused(string method, string outcome) =>
        (await _client.TryAsync(method, new { })).ShouldBe(outcome);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"clientId":"not a uuid"}""")]
    [InlineData("""{"clientId":"00000000-0000-1000-8000-000000000000"}""")]
    [InlineData("""{"clientId":7}""")]
    public async Task Join_BadParams_IsRefused(string parameters)
    {
        await _client.SendAsync($$"""{"id":1,"method":"join","params":{{parameters}}}""");

        RpcClient.Outcome(await _client.NextAnswerAsync()).ShouldBe("-32602 invalid join parameters");
    }

    [Fact]
    public async Task Join_Twice_IsRefused()
    {
        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("ok");

        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("-32600 already joined");
    }

    [Fact]
    public async Task Join_UnknownRoom_IsRefused()
    {
        await using var client = await _gateway.ConnectAsync(_gateway.Token(room: "nowhere"));

        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("-32600 no room found");
    }

    [Fact]
    public async Task Join_RoomOffAir_IsRefused()
    {
        _gateway.Cluster.Put(Objects.Room("idle").OffAir());
        await using var client = await _gateway.ConnectAsync(_gateway.Token(room: "idle"));

        await Wait.UntilAsync(async () => RpcClient.Outcome(await client.JoinAsync()) == "-32600 room does not exist or not allowed to join");
    }

    [Fact]
    public async Task Join_AsListener_IsRefused()
    {
        await using var client = await _gateway.ConnectAsync(_gateway.Token(role: "listener"));

        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("-32600 room does not exist or not allowed to join");
    }

    [Theory]
    [InlineData("4711", "ok")]
    [InlineData("4712", "-32600 invalid room pin")]
    [InlineData("47111", "-32600 invalid room pin")]
    [InlineData(null, "-32600 invalid room pin")]
    public async Task Join_RoomWithPin_ComparesIt(string? pin, string outcome)
    {
        await PutPinRoomAsync("pins", "pin");
        await using var client = await _gateway.ConnectAsync(_gateway.Token(room: "locked"));

        RpcClient.Outcome(await client.JoinAsync(pin)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("absent", "pin")]
    [InlineData("pins", "absent")]
    public async Task Join_PinSecretMissing_KeepsEverybodyOut(string secret, string key)
    {
        await PutPinRoomAsync(secret, key);
        await using var client = await _gateway.ConnectAsync(_gateway.Token(room: "locked"));

        RpcClient.Outcome(await client.JoinAsync("4711")).ShouldBe("-32600 invalid room pin");
    }

    [Fact]
    public async Task Join_RoomFull_IsRefused()
    {
        var others = new List<RpcClient>();
        for (var i = 0; i < 3; i++)
        {
            others.Add(await _gateway.ConnectAsync());
            RpcClient.Outcome(await others[i].JoinAsync()).ShouldBe("ok");
        }

        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("-32600 reached max anchors limit");
        (await others[0].TryAsync("leave")).ShouldBe("ok");
        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("ok");
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task Join_BridgeAway_FailsAndLeavesNoPlaceTaken()
    {
        _bridge.ConnectFailure = new BridgeException("connection refused");
        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("-32603 fail to get janus api");

        (_bridge.ConnectFailure, _bridge.OpenFailure) = (null, new BridgeException("no such plugin"));
        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("-32603 fail to create janus instance");

        _bridge.OpenFailure = null;
        RpcClient.Outcome(await _client.JoinAsync()).ShouldBe("ok");
    }

    [Theory]
    [InlineData("{}", "-32602 missing SDP")]
    [InlineData("""{"sdp":null}""", "-32602 missing SDP")]
    [InlineData("[]", "-32602 invalid offer parameters")]
    [InlineData("""{"sdp":"v=0"}""", "-32602 invalid offer parameters")]
    [InlineData("""{"sdp":{"type":"answer","sdp":"v=0"}}""", "-32602 invalid offer parameters")]
    public async Task Offer_BadParams_IsRefused(string parameters, string outcome)
    {
        await _client.JoinAsync();
        await _client.SendAsync($$"""{"id":1,"method":"offer","params":{{parameters}}}""");

        RpcClient.Outcome(await _client.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Theory]
    [InlineData(0, "-32603 failed to join janus room")]
    [InlineData(1, "-32603 fail to get janus events")]
    public async Task Offer_BridgeFails_SaysHow(int failure, string outcome)
    {
        await _client.JoinAsync();
        _bridge.Negotiate = _ => Task.FromResult(new Negotiation((NegotiationFailure)failure, null));

        (await _client.TryAsync("offer", Offer)).ShouldBe(outcome);
    }

    [Fact]
    public async Task Offer_RoomNotOnBridgeYet_Fails()
    {
        await _client.JoinAsync();
        _gateway.Cluster.Put(Objects.Room().WithStatus(status => status with { Bridge = status.Bridge! with { RoomId = null } }));

        await Wait.UntilAsync(async () => await _client.TryAsync("offer", Offer) == "-32603 no janus room found");
    }

    [Theory]
    [InlineData("{}", "-32602 missing candidate")]
    [InlineData("[]", "-32602 invalid ice candidate parameters")]
    [InlineData("""{"candidate":7}""", "-32602 invalid ice candidate parameters")]
    [InlineData("""{"candidate":{"candidate":7}}""", "-32602 invalid ice candidate parameters")]
    public async Task Candidate_BadParams_IsRefused(string parameters, string outcome)
    {
        await _client.JoinAsync();
        await _client.SendAsync($$"""{"id":1,"method":"icecandidate","params":{{parameters}}}""");

        RpcClient.Outcome(await _client.NextAnswerAsync()).ShouldBe(outcome);
    }

    [Fact]
    public async Task Candidate_BridgeRefuses_SaysSo()
    {
        await _client.JoinAsync();
        _bridge.RefusesCandidates = true;

        (await _client.TryAsync("icecandidate", new { candidate = new { candidate = "candidate:1" } })).ShouldBe("-32603 failed to exchange ice candidate");
    }

    [Fact]
    public async Task Method_ThatThrows_IsAnUnknownErrorAndIsLogged()
    {
        await _client.JoinAsync();
        _bridge.Negotiate = _ => throw new InvalidOperationException("a bug");

        (await _client.TryAsync("offer", Offer)).ShouldBe("-32603 unknown error");
        _gateway.Log.Lines.ShouldContain(line => line.Contains("a bug", StringComparison.Ordinal));
    }

    private async Task PutPinRoomAsync(string secret, string key)
    {
        _gateway.Cluster.Put(Objects.Secret("pins", ("pin", "4711")));
        _gateway.Cluster.Put(Objects.Room("locked").WithSpec(spec => spec with { PinSecretRef = new SecretKeyReference(secret, key) }));
        await Wait.UntilAsync(async () => (await _gateway.Http.GetAsync("/api/rooms/locked", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
    }
}
