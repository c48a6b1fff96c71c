using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Auth.Oidc;

/// <summary>Tokens of an external issuer, and what is tried with them.</summary>
public sealed class OidcTests : IAsyncLifetime
{
    private OidcServer _issuer = null!;
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync()
    {
        _issuer = await OidcServer.StartAsync();
        _gateway = await TestGateway.StartAsync(
        [
            ("Oidc:0:Issuer", _issuer.Address), ("Oidc:0:Audience", "liveops"), ("Oidc:0:RefreshSeconds", "1"), ("Oidc:0:UserPrefix", "corp:"),
            ("Oidc:0:Roles:studio-admin", "admin"), ("Oidc:0:Roles:presenter", "host"), ("Oidc:0:Roles:anchor", "anchor"), ("Oidc:0:RoleClaim", "groups"),
        ]);
    }

    public async ValueTask DisposeAsync()
    {
        await _gateway.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Theory]
    [InlineData("""["presenter","anchor","tennis"]""", "host")]
    [InlineData("""["anchor"]""", "anchor")]
    [InlineData("\"studio-admin\"", "admin")]
    public async Task Claims_AreMapped(string groups, string role)
    {
        var session = (await SessionAsync(_issuer.Sign(Claims(groups)))).Answer["session"]!;

        session["role"]!.GetValue<string>().ShouldBe(role);
        session["userId"]!.GetValue<string>().ShouldBe("corp:alice");
        session["roomId"]!.GetValue<string>().ShouldBe("demo");
    }

    [Fact]
    public async Task Admin_OfTheIssuer_ManagesAllRooms_AndOthersDoNot()
    {
        (await GetAsync("/api/rooms", _issuer.Sign(Claims("\"studio-admin\"")))).ShouldBe(HttpStatusCode.OK);
        (await GetAsync("/api/rooms", _issuer.Sign(Claims("\"presenter\"")))).ShouldBe(HttpStatusCode.Forbidden);
        (await GetAsync("/api/rooms/demo/stats", _issuer.Sign(Claims("\"presenter\"")))).ShouldBe(HttpStatusCode.OK);
        (await GetAsync("/api/rooms/other/stats", _issuer.Sign(Claims("\"presenter\"")))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Host_WithoutARoom_NamesIt_AndAnAnchorMayNot()
    {
        var host = Claims("\"presenter\"");
        var anchor = Claims("\"anchor\"");
        host.Remove("roomId");
        anchor.Remove("roomId");

        (await GetAsync("/api/rooms/demo/stats?room=demo", _issuer.Sign(host))).ShouldBe(HttpStatusCode.OK);
        (await GetAsync("/api/session?room=demo", _issuer.Sign(anchor))).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keys_Rotated_AreFoundWithoutARestart_AndOldOnesRefused()
    {
        var before = _issuer.Sign(Claims());
        (await SessionAsync(before)).Status.ShouldBe(HttpStatusCode.OK);

        _issuer.Rotate();

        await Wait.UntilAsync(async () => (await SessionAsync(_issuer.Sign(Claims()))).Status == HttpStatusCode.OK);
        (await SessionAsync(before)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Keys_ThatNobodyKnows_DoNotHaveTheIssuerAskedEachTime()
    {
        await SessionAsync(_issuer.Sign(Claims()));
        var asked = _issuer.KeyRequests;

        for (var i = 0; i < 200; i++)
        {
            (await SessionAsync(_issuer.Sign(Claims(), keyId: $"unknown-{i}"))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        // Once a second at most, and 200 requests take a few seconds at worst.
        (_issuer.KeyRequests - asked).ShouldBeLessThan(100);
    }

    [Fact]
    public async Task Issuer_AwayAtFirst_Is503_ThenItWorks()
    {
        _issuer.IsDown = true;
        (await SessionAsync(_issuer.Sign(Claims()))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);

        _issuer.IsDown = false;
        await Wait.UntilAsync(async () => (await SessionAsync(_issuer.Sign(Claims()))).Status == HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("aud", "another")]
    [InlineData("iss", "https://elsewhere.example")]
    [InlineData("exp", 1)]
    [InlineData("nbf", 99999999999)]
    [InlineData("groups", "nobody")]
    [InlineData("sub", "")]
    [InlineData("roomId", "../../etc")]
    public async Task Claim_ThatIsWrong_IsRefused(string claim, object value)
    {
        var claims = Claims();
        claims[claim] = value is int number ? number : value is long large ? large : (string)value;

        (await SessionAsync(_issuer.Sign(claims))).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Confusion_OfKeysAndAlgorithms_IsRefused()
    {
        await SessionAsync(_issuer.Sign(Claims()));
        var (id, key) = _issuer.Current;
        var claims = OidcServer.Base64(Claims("\"studio-admin\"").ToJsonString());
        var secrets = new[]
        {
            Encoding.UTF8.GetBytes(TestGateway.JwtSecret), Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), Encoding.ASCII.GetBytes(key.ExportRSAPublicKeyPem()),
            key.ExportSubjectPublicKeyInfo(), key.ExportParameters(includePrivateParameters: false).Modulus!,
        };
        foreach (var algorithm in new[] { "HS256", "HS384", "HS512", "none", "RS256" })
        {
            var text = $"{OidcServer.Base64($$"""{"alg":"{{algorithm}}","kid":"{{id}}"}""")}.{claims}";
            foreach (var secret in secrets)
            {
                // The issuer's public key as a shared secret, our own secret with the issuer's name, and no signature.
                (await SessionAsync($"{text}.{OidcServer.Base64(HMACSHA256.HashData(secret, Encoding.ASCII.GetBytes(text)))}")).Status.ShouldBe(HttpStatusCode.Unauthorized, algorithm);
            }

            (await SessionAsync($"{text}.")).Status.ShouldBe(HttpStatusCode.Unauthorized, algorithm);
        }

        // The issuer's signature under no issuer's name is judged as a token of our own.
        var nameless = Claims();
        nameless.Remove("iss");
        (await SessionAsync(_issuer.Sign(nameless))).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SessionAsync(_issuer.Sign(Claims()) + ".e.e")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Admin_CannotBeMadeWithTheSharedSecret()
    {
        var header = OidcServer.Base64("""{"alg":"HS256"}""");
        var text = $"{header}.{OidcServer.Base64("""{"userId":"u","roomId":"demo","role":"admin","exp":99999999999}""")}";
        var token = $"{text}.{OidcServer.Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(TestGateway.JwtSecret), Encoding.ASCII.GetBytes(text)))}";

        (await GetAsync("/api/rooms", token)).ShouldBe(HttpStatusCode.Forbidden);
    }

    private JsonObject Claims(string groups = "\"anchor\"")
    {
        var claims = _issuer.Claims();
        claims["groups"] = JsonNode.Parse(groups);
        return claims;
    }

    private async Task<HttpStatusCode> GetAsync(string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SessionAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/session");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
