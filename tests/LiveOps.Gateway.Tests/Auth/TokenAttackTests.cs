using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Auth;

/// <summary>Tokens that must not open anything.</summary>
public sealed class TokenAttackTests : IAsyncLifetime
{
    private static readonly long Now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
    private TestGateway _gateway = null!;

    public static TheoryData<string, string> Attacks => new()
    {
        { "none at all", "" },
        { "no token", "hello" },
        { "three empty parts", ".." },
        { "expired", Sign(Header(), Claims(exp: Now - 1)) },
        { "without expiry", Sign(Header(), Claims(exp: null)) },
        { "not valid yet", Sign(Header(), """{"userId":"u","roomId":"demo","nbf":99999999999,"exp":99999999999}""") },
        { "wrong secret", Sign(Header(), Claims(Now + 60), "another secret that is long enough") },
        { "unsigned", $"{Base64(Header("none"))}.{Base64(Claims(Now + 60))}." },
        { "unsigned, in capitals", $"{Base64(Header("NONE"))}.{Base64(Claims(Now + 60))}." },
        { "another algorithm", Sign(Header("HS512"), Claims(Now + 60)) },
        { "asymmetric algorithm", Sign(Header("RS256"), Claims(Now + 60)) },
        { "no user", Sign(Header(), """{"roomId":"demo","exp":99999999999}""") },
        { "no room", Sign(Header(), """{"userId":"u","exp":99999999999}""") },
        { "user is a number", Sign(Header(), """{"userId":7,"roomId":"demo","exp":99999999999}""") },
        { "expiry is a text", Sign(Header(), """{"userId":"u","roomId":"demo","exp":"never"}""") },
        { "five parts", $"{Base64(Header())}.e.e.e.e" },
        { "over-long", Sign(Header(), $$"""{"userId":"{{new string('u', 4000)}}","roomId":"demo","exp":99999999999}""") },
        { "much too long", new string('a', 20_000) },
        { "changed payload", Tampered() },
    };

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync();

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Token_ThatIsNoGood_Gets401(string attack, string token)
    {
        attack.ShouldNotBeEmpty();
        using var inQuery = await _gateway.Http.GetAsync($"/ws?token={token}", TestContext.Current.CancellationToken);
        using var inHeader = await SendAsync(token);

        foreach (var response in new[] { inQuery, inHeader })
        {
            response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe("unauthorized");
        }
    }

    [Theory]
    [InlineData("Bearer ")]
    [InlineData("bearer ")]
    [InlineData("")]
    public async Task Token_InHeader_WorksWithAndWithoutScheme(string scheme)
    {
        using var response = await SendAsync(scheme + _gateway.Token());

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task Token_SignedElsewhereWithTheSecret_IsAccepted()
    {
        using var response = await SendAsync(Sign(Header(), Claims(Now + 60)));

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task Token_WithoutExpiry_IsAcceptedWhereConfigured()
    {
        await using var gateway = await TestGateway.StartAsync([("AcceptTokensWithoutExpiry", "true")]);

        using var response = await gateway.Http.GetAsync($"/ws?token={Sign(Header(), Claims(exp: null))}", TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.UpgradeRequired);
    }

    [Fact]
    public async Task Token_IsNeverLogged()
    {
        var token = _gateway.Token();
        await using (var client = await _gateway.ConnectAsync(token))
        {
            await client.JoinAsync();
        }

        (await _gateway.Http.GetAsync($"/ws?token={token}", TestContext.Current.CancellationToken)).Dispose();
        await _gateway.StopAsync();

        _gateway.Log.Lines.ShouldNotBeEmpty();
        var signature = token.Split('.')[2];
        _gateway.Log.Lines.ShouldNotContain(line => line.Contains(signature, StringComparison.Ordinal));
    }

    private static string Header(string algorithm = "HS256") => JsonSerializer.Serialize(new { alg = algorithm, typ = "JWT" });

    private static string Claims(long? exp) =>
        exp is null ? """{"userId":"u","roomId":"demo"}""" : $$"""{"userId":"u","roomId":"demo","exp":{{exp}}}""";

    private static string Sign(string header, string claims, string secret = TestGateway.JwtSecret)
    {
        var text = $"{Base64(header)}.{Base64(claims)}";
        return $"{text}.{Base64(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(text)))}";
    }

    private static string Tampered()
    {
        var parts = Sign(Header(), Claims(Now + 60)).Split('.');
        return $"{parts[0]}.{Base64("""{"userId":"u","roomId":"other","exp":99999999999}""")}.{parts[2]}";
    }

    private static string Base64(string text) => Base64(Encoding.UTF8.GetBytes(text));

    private static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Task<HttpResponseMessage> SendAsync(string authorization)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, "/ws");
        request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
