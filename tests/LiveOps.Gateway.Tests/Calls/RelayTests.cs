using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>The messages of the peer-to-peer call examples, and the errors that they never had.</summary>
public sealed class RelayTests : IAsyncLifetime
{
    private TestGateway _gateway = null!;
    private CallClient _a = null!;
    private CallClient _b = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("Calls:MessageBurst", "100000")]);
        _a = await CallClient.RegisteredAsync(_gateway, "A");
        _b = await CallClient.RegisteredAsync(_gateway, "B");
    }

    public async ValueTask DisposeAsync()
    {
        await _a.DisposeAsync();
        await _b.DisposeAsync();
        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Call_AsTheExamplesMakeIt_IsRelayedUnchanged()
    {
        var messages = new (CallClient From, CallClient To, object Message)[]
        {
            (_a, _b, new { type = "call", from = "A", to = "B", sdp = CallClient.Offer }),
            (_b, _a, new { type = "answer", from = "B", to = "A", sdp = CallClient.Answer }),
            (_a, _b, new { type = "ice", from = "A", to = "B", candidate = CallClient.Candidate }),
            (_b, _a, new { type = "ice", from = "B", to = "A", candidate = CallClient.Candidate }),
            (_a, _b, new { type = "hangup", to = "B", reason = "done" }),
            (_b, _a, new { type = "reject", from = "B", to = "A" }),
        };
        foreach (var (from, to, message) in messages)
        {
            await from.SendAsync(message);

            var arrived = await to.NextAsync();
            var expected = System.Text.Json.Nodes.JsonNode.Parse(System.Text.Json.JsonSerializer.Serialize(message))!;
            expected["from"] = from == _a ? "A" : "B";
            System.Text.Json.Nodes.JsonNode.DeepEquals(arrived, expected).ShouldBeTrue(arrived.ToJsonString());
        }
    }

    [Fact]
    public async Task Relay_ManyCandidates_KeepsTheirOrder()
    {
        for (var i = 0; i < 100; i++)
        {
            await _a.SendAsync(new { type = "ice", to = "B", candidate = $$"""{"candidate":"{{i}}"}""" });
        }

        for (var i = 0; i < 100; i++)
        {
            (await _b.NextAsync("ice"))["candidate"]!.GetValue<string>().ShouldBe($$"""{"candidate":"{{i}}"}""");
        }
    }

    [Fact]
    public async Task Call_ToNobody_IsAnError()
    {
        await _a.SendAsync(new { type = "call", from = "A", to = "C", sdp = CallClient.Offer });

        var error = await _a.NextAsync("error");
        (error["code"]!.GetValue<string>(), error["of"]!.GetValue<string>(), error["to"]!.GetValue<string>()).ShouldBe(("unknown-target", "call", "C"));
    }

    [Fact]
    public async Task Call_BeforeRegister_IsAnError()
    {
        await using var stranger = await CallClient.ConnectAsync(_gateway.Address);

        await stranger.SendAsync(new { type = "call", from = "A", to = "B", sdp = CallClient.Offer });

        (await stranger.NextErrorAsync()).ShouldBe("not-registered");
        (await _b.DrainAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Call_WhileTheTargetIsInARoom_IsBusy()
    {
        await _b.SendAsync(new { type = "invite", to = "A" });
        await _a.NextAsync("invite");
        await using var c = await CallClient.RegisteredAsync(_gateway, "C");

        await c.SendAsync(new { type = "call", to = "B", sdp = CallClient.Offer });

        (await c.NextErrorAsync()).ShouldBe("busy");
    }

    [Fact]
    public async Task Peer_Gone_IsUnknown()
    {
        await _b.DisposeAsync();

        await Wait.UntilAsync(async () =>
        {
            await _a.SendAsync(new { type = "ice", to = "B", candidate = "null" });
            return (await _a.DrainAsync()).Contains("error", StringComparer.Ordinal);
        });
    }
}
