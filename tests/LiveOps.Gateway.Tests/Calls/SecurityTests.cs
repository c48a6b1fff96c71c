using System.Net;
using System.Text;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>What must not be possible.</summary>
public sealed class SecurityTests
{
    [Fact]
    public async Task Connect_WithoutToken_IsRefusedByDefault()
    {
        await using var gateway = await TestGateway.StartAsync();

        (await RefusalAsync(gateway)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("false")]
    [InlineData("true")]
    public async Task Connect_BadToken_IsRefusedInEveryMode(string anonymous)
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", anonymous)]);
        var forged = gateway.Token()[..^4] + "AAAA";

        (await RefusalAsync(gateway, forged)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RefusalAsync(gateway, "not a token")).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Connect_RemovedUser_IsRefused()
    {
        await using var gateway = await TestGateway.StartAsync();
        var user = Guid.NewGuid().ToString();
        using var removal = new HttpRequestMessage(HttpMethod.Delete, $"/api/rooms/demo/users/{user}") { Headers = { Authorization = new("Bearer", TestGateway.AdminToken) } };
        (await gateway.Http.SendAsync(removal, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();

        (await RefusalAsync(gateway, gateway.Token(user))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("https://radio.example", null)]
    [InlineData("http://localhost:5173", null)]
    public async Task Connect_FromAPage_DependsOnItsOrigin(string origin, HttpStatusCode? refusal)
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("AllowedOrigins:0", "https://radio.example")]);

        (await RefusalAsync(gateway, origin: origin)).ShouldBe(refusal);
    }

    [Fact]
    public async Task Request_ThatIsNoWebSocket_IsToldSo()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);

        (await gateway.Http.GetAsync("/calls/ws", TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task Connect_TooManyOfOneClient_IsRefusedUntilOneLeaves()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:ConnectionsPerClient", "2"), ("Calls:Connections", "3")]);
        var (anna, ben) = (gateway.Token(Guid.NewGuid().ToString()), gateway.Token(Guid.NewGuid().ToString()));
        await using var first = await CallClient.ConnectAsync(gateway.Address, anna);
        var second = await CallClient.ConnectAsync(gateway.Address, anna);
        (await RefusalAsync(gateway, anna)).ShouldBe(HttpStatusCode.TooManyRequests);

        await using var third = await CallClient.ConnectAsync(gateway.Address, ben);
        (await RefusalAsync(gateway, ben)).ShouldBe(HttpStatusCode.ServiceUnavailable);

        await second.DisposeAsync();
        await Wait.UntilAsync(async () => await RefusalAsync(gateway, ben) is null);
    }

    [Fact]
    public async Task Register_AsSomebodyElseThanTheToken_IsForbidden()
    {
        await using var gateway = await TestGateway.StartAsync();
        await using var client = await CallClient.ConnectAsync(gateway.Address, gateway.Token());

        await client.SendAsync(new { type = "register", from = "somebody else" });

        (await client.NextErrorAsync()).ShouldBe("forbidden");
    }

    [Theory]
    [InlineData("""{"type":"ice","from":"B","to":"C","candidate":"null"}""", "forbidden")]
    [InlineData("""{"type":"ice","from":"A","from":"B","to":"C","candidate":"null"}""", "invalid")]
    [InlineData("""{"type":"ice","from":"A","to":"B","to":"C","candidate":"null"}""", "invalid")]
    [InlineData("""{"type":"invite","from":"B","to":"C"}""", "forbidden")]
    [InlineData("""{"type":"registered","from":"B","to":"C"}""", "invalid")]
    [InlineData("""{"type":"error","from":"B","to":"C"}""", "invalid")]
    public async Task Message_WithAFalseSender_ReachesNobody(string message, string code)
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await using var b = await CallClient.RegisteredAsync(gateway, "B");
        await using var c = await CallClient.RegisteredAsync(gateway, "C");

        await a.SendAsync(message);

        (await a.NextErrorAsync()).ShouldBe(code);
        (await b.DrainAsync()).ShouldBeEmpty();
        (await c.DrainAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Message_OfAnyType_ReachesOnlyWhomItIsAddressedTo()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await using var b = await CallClient.RegisteredAsync(gateway, "B");
        await using var c = await CallClient.RegisteredAsync(gateway, "C");
        await a.SendAsync(new { type = "call", to = "B", sdp = CallClient.Offer });
        await b.SendAsync(new { type = "answer", to = "A", sdp = CallClient.Answer });
        await a.SendAsync(new { type = "ice", to = "B", candidate = CallClient.Candidate });
        await a.SendAsync(new { type = "hangup", to = "B" });
        await b.SendAsync(new { type = "reject", to = "A" });
        await a.SendAsync(new { type = "invite", to = "B" });
        var room = (await Until(b, "invite"))["room"]!.GetValue<string>();
        await b.SendAsync(new { type = "accept", room });
        await Until(a, "joined");
        await b.SendAsync(new { type = "left", room });
        await Until(a, "left");

        // Knowing a room's id is not enough.
        await c.SendAsync(new { type = "accept", room });
        await c.SendAsync(new { type = "decline", room });
        await c.SendAsync(new { type = "call", to = "A", room, sdp = CallClient.Offer });

        (await c.DrainAsync()).ShouldBe(["error", "error", "error"]);
        (await a.DrainAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Relay_UnknownFields_AreNotPassedOn()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await using var b = await CallClient.RegisteredAsync(gateway, "B");

        await a.SendAsync(new { type = "hangup", to = "B", extra = "x", name = "Mallory", client = "0123456789abcdef" });

        (await b.NextAsync("hangup")).ToJsonString().ShouldBe("""{"type":"hangup","from":"A","to":"B"}""");
    }

    [Fact]
    public async Task Message_AsLargeAsAllowed_IsTakenAndOneMoreByteIsNot()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await a.SendAsync("""{"type":"ice-servers"}""".PadRight(65_536));
        await a.NextAsync("ice-servers");

        await a.SendAsync("""{"type":"ice-servers"}""".PadRight(65_537));

        (await a.NextErrorAsync()).ShouldBe("too-large");
        (await a.ClosedAsync()).ShouldBe(1009);
    }

    [Fact]
    public async Task Sender_TooFast_IsToldOnceAndThenClosed()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("Calls:MessagesPerSecond", "1"), ("Calls:MessageBurst", "10")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await using var b = await CallClient.RegisteredAsync(gateway, "B");
        var hangup = Encoding.UTF8.GetBytes("""{"type":"hangup","to":"B"}""");
        for (var i = 0; i < 12; i++)
        {
            await a.SendAsync(hangup);
        }

        (await a.NextErrorAsync()).ShouldBe("rate-limited");
        (await b.DrainAsync()).Count.ShouldBeInRange(9, 11);
        await Record.ExceptionAsync(async () =>
        {
            while (true)
            {
                await a.SendAsync(hangup);
            }
        });
        (await a.ClosedAsync()).ShouldBe(1008);
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Until(CallClient client, string type)
    {
        while (true)
        {
            var next = await client.NextAsync();
            if (next["type"]!.GetValue<string>() == type)
            {
                return next;
            }
        }
    }

    /// <summary>The status with which a connection is refused, or null.</summary>
    private static async Task<HttpStatusCode?> RefusalAsync(TestGateway gateway, string? token = null, string? origin = null)
    {
        try
        {
            await using var client = await CallClient.ConnectAsync(gateway.Address, token, origin);
            return null;
        }
        catch (HttpRequestException refused)
        {
            return refused.StatusCode;
        }
    }
}
