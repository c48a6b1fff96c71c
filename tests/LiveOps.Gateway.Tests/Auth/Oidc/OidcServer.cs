using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LiveOps.Gateway.Tests.Auth.Oidc;

/// <summary>A small issuer with discovery, a JWKS of real RSA keys, and rotation.</summary>
internal sealed class OidcServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<(string Id, RSA Key)> _published = [];

    private OidcServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    /// <summary>How often the keys were asked for.</summary>
    public int KeyRequests { get; private set; }

    /// <summary>Answers 500 to everything.</summary>
    public bool IsDown { get; set; }

    public (string Id, RSA Key) Current => _published[^1];

    public static async Task<OidcServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new OidcServer(app);
        server.Rotate();
        app.Use((context, next) => server.IsDown ? Task.Run(() => context.Response.StatusCode = 500) : next(context));
        app.MapGet("/.well-known/openid-configuration", () => Results.Text(new JsonObject
        {
            ["issuer"] = server.Address,
            ["jwks_uri"] = server.Address + "/keys",
            ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
        }.ToJsonString(), "application/json"));
        app.MapGet("/keys", server.Keys);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    /// <summary>Publishes a new key, by which it signs from now on, and takes the old ones back.</summary>
    public void Rotate()
    {
        _published.Clear();
        _published.Add(($"key-{Guid.NewGuid():N}", RSA.Create(2048)));
    }

    public JsonObject Claims(string role = "anchor", string room = "demo") => new()
    {
        ["iss"] = Address,
        ["aud"] = "liveops",
        ["sub"] = "alice",
        ["roomId"] = room,
        ["role"] = role,
        ["exp"] = DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds(),
    };

    public string Sign(JsonObject claims, string? keyId = null)
    {
        var (id, key) = Current;
        var header = new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId ?? id };
        claims["exp"] ??= DateTimeOffset.UtcNow.AddMinutes(5).ToUnixTimeSeconds();
        var text = $"{Base64(header.ToJsonString())}.{Base64(claims.ToJsonString())}";
        return $"{text}.{Base64(key.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public static string Base64(string text) => Base64(Encoding.UTF8.GetBytes(text));

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Keys()
    {
        KeyRequests++;
        var keys = new JsonArray([.. _published.Select(entry =>
        {
            var parameters = entry.Key.ExportParameters(includePrivateParameters: false);
            return (JsonNode)new JsonObject
            {
                ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["kid"] = entry.Id, ["n"] = Base64(parameters.Modulus!), ["e"] = Base64(parameters.Exponent!),
            };
        })]);
        return Results.Text(new JsonObject { ["keys"] = keys }.ToJsonString(), "application/json");
    }
}
