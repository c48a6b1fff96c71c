using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.TestKit.WebRtc;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>Signaling against the real Janus: join, negotiation, candidates, participants, loss.</summary>
public sealed class JanusSignalingTests : IAsyncLifetime
{
    private JanusRoom _room = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _room = await JanusRoom.StartAsync();
        _gateway = await TestGateway.StartAsync(cluster: _room.Cluster);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _room.DisposeAsync();
    }

    [Fact]
    public async Task Anchor_FromJoinToLeave_IsSeenAndGoneInTheRoom()
    {
        var userId = Guid.NewGuid().ToString();
        await using var client = await _gateway.ConnectAsync(_gateway.Token(userId));

        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("ok");
        var answer = await OfferAsync(client, "AA");
        RpcClient.Outcome(answer).ShouldBe("ok");
        answer["result"]!["sdp"]!["type"]!.GetValue<string>().ShouldBe("answer");
        answer["result"]!["sdp"]!["sdp"]!.GetValue<string>().ShouldContain("opus/48000/2");
        (await client.TryAsync("icecandidate", new { candidate = new { completed = true } })).ShouldBe("ok");
        (await ParticipantsAsync()).ShouldBe([$"user-{userId}"]);

        (await client.TryAsync("leave")).ShouldBe("ok");

        await Wait.UntilAsync(async () => (await ParticipantsAsync()).Count == 0);
    }

    [Fact]
    public async Task Offer_FromAnotherPeerConnection_EntersTheRoomAnew()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();

        RpcClient.Outcome(await OfferAsync(client, "AA")).ShouldBe("ok");
        RpcClient.Outcome(await OfferAsync(client, "BB")).ShouldBe("ok");

        (await ParticipantsAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Offer_RoomNotInTheBridge_Fails()
    {
        _gateway.Cluster.Put(Objects.Room("ghost", bridgeRoom: 999));
        await Wait.UntilAsync(async () => (await _gateway.Http.GetAsync("/api/rooms/ghost", TestContext.Current.CancellationToken)).IsSuccessStatusCode);
        await using var client = await _gateway.ConnectAsync(_gateway.Token(room: "ghost"));
        await client.JoinAsync();

        RpcClient.Outcome(await OfferAsync(client, "AA")).ShouldBe("-32603 failed to join janus room");
    }

    [Fact]
    public async Task Socket_Closed_TakesTheParticipantOut()
    {
        await using (var client = await _gateway.ConnectAsync())
        {
            await client.JoinAsync();
            await OfferAsync(client, "AA");
            await client.CloseAsync(System.Net.WebSockets.WebSocketCloseStatus.NormalClosure);
            await client.ClosedAsync();
        }

        await Wait.UntilAsync(async () => (await ParticipantsAsync()).Count == 0);
    }

    [Fact]
    public async Task Janus_Killed_MovesItsAnchorsWhoJoinAgainOnceItIsBack()
    {
        var token = _gateway.Token();
        await using var client = await _gateway.ConnectAsync(token);
        await client.JoinAsync();
        await OfferAsync(client, "AA");

        await _room.Server.KillAsync();

        (await client.NextAsync("roomMoved"))["reason"]!.GetValue<string>().ShouldBe("bridgeLost");
        (await client.ClosedAsync()).ShouldBe(1012);
        await _room.Server.StartAsync(TestContext.Current.CancellationToken);
        await _room.CreateAsync();
        await using var back = await _gateway.ConnectAsync(token);
        await Wait.UntilAsync(async () => RpcClient.Outcome(await back.JoinAsync()) == "ok");
        RpcClient.Outcome(await OfferAsync(back, "AA")).ShouldBe("ok");
    }

    [Fact]
    public async Task Room_DestroyedInJanus_MovesItsAnchors()
    {
        await using var client = await _gateway.ConnectAsync();
        await client.JoinAsync();
        await OfferAsync(client, "AA");

        await _room.WithPluginAsync(plugin => plugin.DestroyRoomAsync(new DestroyRoom { Room = JanusRoom.Id, Secret = _room.Secret }, TestContext.Current.CancellationToken));

        (await client.ClosedAsync()).ShouldBe(1012);
    }

    private static Task<System.Text.Json.Nodes.JsonNode> OfferAsync(RpcClient client, string fingerprint) =>
        client.CallAsync("offer", new { sdp = new { type = "offer", sdp = ChromiumOffer.WithFingerprint(fingerprint) } });

    private async Task<IReadOnlyList<string?>> ParticipantsAsync() => [.. (await _room.ParticipantsAsync()).Select(one => one.Display)];
}
