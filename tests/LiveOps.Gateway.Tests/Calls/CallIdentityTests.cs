using System.Net;
using LiveOps.Gateway.Tests.Auth.Oidc;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Calls;

/// <summary>Whose tokens open call connections, and where they may be.</summary>
public sealed class CallIdentityTests
{
    [Theory]
    [InlineData("query", null)]
    [InlineData("header", null)]
    [InlineData("subprotocol", "liveops")]
    [InlineData("subprotocol alone", "bearer.")]
    public async Task Token_WhereverItIs_NamesItsUser(string place, string? subprotocol)
    {
        await using var gateway = await TestGateway.StartAsync();
        var user = Guid.NewGuid().ToString();
        var token = gateway.Token(user);

        await using var client = await CallClient.ConnectAsync(gateway.Address, place == "query" ? token : null, configure: options =>
        {
            switch (place)
            {
                case "header":
                    options.SetRequestHeader("Authorization", $"Bearer {token}");
                    break;
                case "subprotocol":
                    options.AddSubProtocol("liveops");
                    options.AddSubProtocol($"bearer.{token}");
                    break;
                case "subprotocol alone":
                    options.AddSubProtocol($"bearer.{token}");
                    break;
            }
        });

        client.Subprotocol.ShouldBe(subprotocol == "bearer." ? $"bearer.{token}" : subprotocol);
        await client.SendAsync(new { type = "register" });
        (await client.NextAsync("registered"))["from"]!.GetValue<string>().ShouldBe(user);
    }

    [Fact]
    public async Task Token_OfAnExternalIssuer_IsAsGoodAsOurOwn()
    {
        await using var issuer = await OidcServer.StartAsync();
        await using var gateway = await IssuersGatewayAsync(issuer);
        await using var alice = await CallClient.ConnectAsync(gateway.Address, Sign(issuer));
        await using var own = await CallClient.ConnectAsync(gateway.Address, gateway.Token("ben"));

        await alice.SendAsync(new { type = "register" });
        (await alice.NextAsync("registered"))["from"]!.GetValue<string>().ShouldBe("corp:alice");
        await own.SendAsync(new { type = "register" });
        await own.NextAsync("registered");
        await own.SendAsync(new { type = "call", to = "corp:alice", sdp = CallClient.Offer });

        (await alice.NextAsync("call"))["from"]!.GetValue<string>().ShouldBe("ben");
    }

    [Fact]
    public async Task Token_OfAnIssuerThatIsAway_Is503_EvenWhereNoTokenIsNeeded()
    {
        await using var issuer = await OidcServer.StartAsync();
        await using var gateway = await IssuersGatewayAsync(issuer, ("Calls:Anonymous", "true"));
        issuer.IsDown = true;

        (await RefusalAsync(gateway, Sign(issuer))).ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Token_ForNoRoom_IsRefusedUntilItsBearerNamesOne()
    {
        await using var issuer = await OidcServer.StartAsync();
        await using var gateway = await IssuersGatewayAsync(issuer);
        var token = Sign(issuer, "studio-admin", room: null);

        (await RefusalAsync(gateway, token)).ShouldBe(HttpStatusCode.Forbidden);
        (await RefusalAsync(gateway, TestGateway.AdminToken)).ShouldBe(HttpStatusCode.Unauthorized);
        (await RefusalAsync(gateway, token + "&room=demo")).ShouldBeNull();
    }

    [Fact]
    public async Task Gateway_Stopping_DrainsFirst_ThenTellsCallersToComeBack()
    {
        await using var gateway = await TestGateway.StartAsync([("Calls:Anonymous", "true"), ("DrainSeconds", "1")]);
        await using var a = await CallClient.RegisteredAsync(gateway, "A");
        await using var b = await CallClient.RegisteredAsync(gateway, "B");

        var stopping = gateway.StopAsync();

        // Unready already, and at work for those who are connected, and for who did not know.
        await Wait.UntilAsync(async () =>
            (await gateway.Http.GetAsync("/readyz", TestContext.Current.CancellationToken)).StatusCode == HttpStatusCode.ServiceUnavailable);
        await a.SendAsync(new { type = "call", to = "B", sdp = CallClient.Offer });
        await b.NextAsync("call");
        (await a.ClosedAsync()).ShouldBe(1001);
        (await b.ClosedAsync()).ShouldBe(1001);
        a.CloseReason.ShouldBe("server is stopping");
        await Wait.ForAsync(stopping);
    }

    private static Task<TestGateway> IssuersGatewayAsync(OidcServer issuer, params (string, string)[] settings) => TestGateway.StartAsync(
    [
        ("Oidc:0:Issuer", issuer.Address), ("Oidc:0:Audience", "liveops"), ("Oidc:0:RefreshSeconds", "1"), ("Oidc:0:UserPrefix", "corp:"),
        ("Oidc:0:Roles:studio-admin", "admin"), ("Oidc:0:Roles:anchor", "anchor"), ("Oidc:0:RoleClaim", "groups"), .. settings,
    ]);

    private static string Sign(OidcServer issuer, string group = "anchor", string? room = "demo")
    {
        var claims = issuer.Claims();
        claims["groups"] = group;
        claims["roomId"] = room;
        return issuer.Sign(claims);
    }

    /// <summary>The status with which a connection is refused, or null.</summary>
    private static async Task<HttpStatusCode?> RefusalAsync(TestGateway gateway, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/calls/ws?token={query}");
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode == HttpStatusCode.UpgradeRequired ? null : response.StatusCode;
    }
}
