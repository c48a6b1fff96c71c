using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Resources.Rooms;

namespace LiveOps.Gateway.Tests.Signaling.Errors;

/// <summary>What is said to those who have not joined, and to those who may not.</summary>
public abstract class JoinErrorContract(bool twoGateways) : ErrorTextTest(twoGateways)
{
    [Theory]
    [InlineData("offer", "-32600 not joined yet")]
    [InlineData("icecandidate", "-32600 not joined yet")]
    [InlineData("leave", "-32600 not joined yet")]
    [InlineData("keepalive", "-32603 unknown error")]
    [InlineData("status", "-32603 unknown error")]
    [InlineData("rpc.on", "-32601 method not found: rpc.on")]
    public async Task Method_BeforeJoin_IsRefused(string method, string outcome) =>
        (await Client.TryAsync(method, new { })).ShouldBe(outcome);

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"clientId":"not a uuid"}""")]
    [InlineData("""{"clientId":"00000000-0000-1000-8000-000000000000"}""")]
    [InlineData("""{"clientId":7}""")]
    public async Task Join_BadParams_IsRefused(string parameters)
    {
        await Client.SendAsync($$"""{"id":1,"method":"join","params":{{parameters}}}""");

        RpcClient.Outcome(await Client.NextAnswerAsync()).ShouldBe("-32602 invalid join parameters");
    }

    [Fact]
    public async Task Join_Twice_IsRefused()
    {
        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("ok");

        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("-32600 already joined");
    }

    [Fact]
    public async Task Join_UnknownRoom_IsRefused()
    {
        await using var client = await ConnectAsync(room: "nowhere");

        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("-32600 no room found");
    }

    [Fact]
    public async Task Join_RoomOffAir_IsRefused()
    {
        Cluster.Put(Objects.Room("idle").OffAir());
        await using var client = await ConnectAsync(room: "idle");

        await Wait.UntilAsync(async () => RpcClient.Outcome(await client.JoinAsync()) == "-32600 room does not exist or not allowed to join");
    }

    [Fact]
    public async Task Join_AsListener_IsRefused()
    {
        await using var client = await ConnectAsync(role: "listener");

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
        await using var client = await ConnectAsync(room: "locked");

        RpcClient.Outcome(await client.JoinAsync(pin)).ShouldBe(outcome);
    }

    [Theory]
    [InlineData("absent", "pin")]
    [InlineData("pins", "absent")]
    public async Task Join_PinSecretMissing_KeepsEverybodyOut(string secret, string key)
    {
        await PutPinRoomAsync(secret, key);
        await using var client = await ConnectAsync(room: "locked");

        RpcClient.Outcome(await client.JoinAsync("4711")).ShouldBe("-32600 invalid room pin");
    }

    [Fact]
    public async Task Join_RoomFull_IsRefused()
    {
        var others = new List<RpcClient>();
        for (var i = 0; i < 3; i++)
        {
            others.Add(await ConnectAsync());
            RpcClient.Outcome(await others[i].JoinAsync()).ShouldBe("ok");
        }

        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("-32600 reached max anchors limit");
        (await others[0].TryAsync("leave")).ShouldBe("ok");
        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("ok");
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    [Fact]
    public async Task Join_BridgeAway_FailsAndLeavesNoPlaceTaken()
    {
        Bridge.ConnectFailure = new BridgeException("connection refused");
        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("-32603 fail to get janus api");

        (Bridge.ConnectFailure, Bridge.OpenFailure) = (null, new BridgeException("no such plugin"));
        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("-32603 fail to create janus instance");

        Bridge.OpenFailure = null;
        RpcClient.Outcome(await Client.JoinAsync()).ShouldBe("ok");
    }

    private async Task PutPinRoomAsync(string secret, string key)
    {
        Cluster.Put(Objects.Secret("pins", ("pin", "4711")));
        Cluster.Put(Objects.Room("locked").WithSpec(spec => spec with { PinSecretRef = new SecretKeyReference(secret, key) }));
        await KnownAsync("locked");
    }
}
