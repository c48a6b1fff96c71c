using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;
using LiveOps.TestKit.WebRtc;

namespace LiveOps.Gateway.Tests.Bridges;

/// <summary>
/// What a client of the earlier system does, from join to leave, with every error on the way that a room on air gives. Each
/// connection asks for the gateway it is to go to, so that the same list runs against one or several.
/// </summary>
internal sealed class ProtocolScript(Func<TestGateway> next, Func<Task<int>> participants)
{
    private readonly Guid _clientId = Guid.NewGuid();
    private readonly string _userId = Guid.NewGuid().ToString();

    public async Task RunAsync()
    {
        var jtoken = await SpeakAsync();
        await ComeBackAsync(jtoken);
        await BeRefusedAsync();
    }

    /// <summary>Errors before join, join, offer, candidates, keepalive; then the connection breaks.</summary>
    private async Task<string> SpeakAsync()
    {
        await using var client = await ConnectAsync(_userId);
        (await client.TryAsync("offer")).ShouldBe("-32600 not joined yet");
        (await client.TryAsync("icecandidate")).ShouldBe("-32600 not joined yet");
        (await client.TryAsync("keepalive")).ShouldBe("-32603 unknown error");
        (await client.TryAsync("leave")).ShouldBe("-32600 not joined yet");
        (await client.TryAsync("join", new { clientId = "x" })).ShouldBe("-32602 invalid join parameters");
        (await client.TryAsync("nope")).ShouldBe("-32601 method not found: nope");

        var joined = (await client.JoinAsync(clientId: _clientId))["result"]!;
        joined["resume"]!.GetValue<bool>().ShouldBeFalse();
        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("-32600 already joined");
        Statuses(await client.NextAsync("roomStatus")).ShouldBe(["idle"]);

        (await client.TryAsync("offer", new { })).ShouldBe("-32602 missing SDP");
        (await client.TryAsync("offer", new { sdp = new { type = "answer", sdp = "v=0" } })).ShouldBe("-32602 invalid offer parameters");
        (await client.TryAsync("offer", new { sdp = new { type = "offer", sdp = "v=0" } })).ShouldBe("-32603 fail to get janus events");
        await client.BeginAsync("icecandidate", new { candidate = new { candidate = "candidate:1 1 udp 2122260223 127.0.0.1 9 typ host", sdpMid = "0", sdpMLineIndex = 0 } });
        RpcClient.Outcome(await client.NextAnswerAsync()).ShouldBe("ok");
        var answer = (await client.CallAsync("offer", new { sdp = new { type = "offer", sdp = ChromiumOffer.WithFingerprint("AA") } }))["result"]!["sdp"]!;
        answer["type"]!.GetValue<string>().ShouldBe("answer");
        (await client.TryAsync("icecandidate", new { })).ShouldBe("-32602 missing candidate");
        (await client.TryAsync("icecandidate", new { candidate = 7 })).ShouldBe("-32602 invalid ice candidate parameters");
        (await client.TryAsync("icecandidate", new { candidate = new { completed = true } })).ShouldBe("ok");
        (await client.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
        Statuses(await client.NextAsync("roomStatus")).ShouldBe(["onair"]);
        (await participants()).ShouldBe(1);
        client.Break();
        return joined["jtoken"]!.GetValue<string>();
    }

    private async Task ComeBackAsync(string jtoken)
    {
        await using var client = await ConnectAsync(_userId);
        var joined = (await client.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!;
        joined["resume"]!.GetValue<bool>().ShouldBeTrue();
        (await client.TryAsync("status", new { status = "onair" })).ShouldBe("ok");
        (await participants()).ShouldBe(1);

        await using var second = await ConnectAsync(_userId);
        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("-32600 already joined");

        (await client.TryAsync("leave")).ShouldBe("ok");
        (await client.ClosedAsync()).ShouldBe(1000);
        await Wait.UntilAsync(async () => await participants() == 0);
    }

    private async Task BeRefusedAsync()
    {
        await using var stranger = await RpcClient.ConnectAsync(next().Address, next().Token(room: "nowhere"));
        RpcClient.Outcome(await stranger.JoinAsync()).ShouldBe("-32600 no room found");
        await using var listener = await RpcClient.ConnectAsync(next().Address, next().Token(role: "listener"));
        RpcClient.Outcome(await listener.JoinAsync()).ShouldBe("-32600 room does not exist or not allowed to join");

        var others = new List<RpcClient>();
        for (var i = 0; i < 3; i++)
        {
            others.Add(await ConnectAsync($"anchor-{i}"));
            RpcClient.Outcome(await others[i].JoinAsync()).ShouldBe("ok");
        }

        await using var late = await ConnectAsync("late");
        RpcClient.Outcome(await late.JoinAsync()).ShouldBe("-32600 reached max anchors limit");
        foreach (var other in others)
        {
            await other.DisposeAsync();
        }
    }

    private static IReadOnlyList<string> Statuses(JsonNode roomStatus) => [.. roomStatus.AsArray().Select(member => member!["status"]!.GetValue<string>())];

    private Task<RpcClient> ConnectAsync(string userId)
    {
        var gateway = next();
        return gateway.ConnectAsync(gateway.Token(userId));
    }
}
