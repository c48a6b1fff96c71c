using System.Text.Json.Nodes;
using LiveOps.Gateway.Rest;
using LiveOps.Gateway.Rooms;
using LiveOps.Gateway.Tests.Auth.Oidc;
using LiveOps.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>The description of the API says what the code does: every route, every answer, every shape.</summary>
public sealed class OpenApiTests(RestCluster cluster)
{
    [Fact]
    public async Task Routes_AreThoseDescribed()
    {
        await using var gateway = await cluster.StartGatewayAsync();

        var routes = gateway.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith("/api", StringComparison.Ordinal))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []).Select(method => $"{method} {endpoint.RoutePattern.RawText}"));

        OpenApiContract.Read().Operations.Select(operation => $"{operation.Method} {operation.Path}").Order(StringComparer.Ordinal).ShouldBe(routes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Schemas_HaveTheFieldsOfTheirTypes()
    {
        foreach (var (name, schema) in OpenApiContract.Read().Schemas)
        {
            var type = typeof(ErrorBody).Assembly.GetType($"LiveOps.Gateway.Rest.{name}").ShouldNotBeNull(name);
            var fields = RestJson.Default.GetTypeInfo(type)!.Properties.Select(property => property.Name);

            schema["properties"]!.AsObject().Select(entry => entry.Key).Order(StringComparer.Ordinal).ShouldBe(fields.Order(StringComparer.Ordinal), name);
        }
    }

    [Fact]
    public async Task Document_IsServedToAnybody()
    {
        await using var gateway = await cluster.StartGatewayAsync();

        var text = await gateway.Http.GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken);

        JsonNode.Parse(text)!["openapi"]!.GetValue<string>().ShouldBe("3.1.0");
    }

    [Fact]
    public async Task Answers_AreThoseDescribed_EachOnce()
    {
        await using var issuer = await OidcServer.StartAsync();
        await using var gateway = await cluster.StartGatewayAsync(
            ("Oidc:0:Issuer", issuer.Address), ("Oidc:0:Audience", "liveops"), ("Oidc:1:Issuer", "http://127.0.0.1:9"), ("Oidc:1:Audience", "liveops"),
            ("TrustedProxies:0", "127.0.0.1"), ("Limits:RequestsPerSecondPerAddress", "1"));
        var api = new ApiClient(gateway);

        await RefusalsAsync(api, gateway, issuer);
        await ScenarioAsync(api, gateway);

        api.Contract.Unseen.ShouldBeEmpty();
    }

    /// <summary>What every route says to those who may not, or not now.</summary>
    private static async Task RefusalsAsync(ApiClient api, TestGateway gateway, OidcServer issuer)
    {
        var stranger = gateway.Token(room: "elsewhere", role: "host");
        var homeless = issuer.Sign(new JsonObject { ["iss"] = "http://127.0.0.1:9", ["aud"] = "liveops", ["sub"] = "somebody" });
        foreach (var (method, template, operation) in api.Contract.Operations)
        {
            var path = template.Replace("{id}", "contract-refused", StringComparison.Ordinal)
                .Replace("{type}", "mixers", StringComparison.Ordinal).Replace("{userId}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
            (await api.SendAsync(method, path, "{}", "wrong")).Status.ShouldBe(401, $"{method} {path}");
            (await api.SendAsync(method, path, "{}", homeless)).Status.ShouldBe(503, $"{method} {path}");
            if (operation["responses"]!.AsObject().ContainsKey("403"))
            {
                (await api.SendAsync(method, path, """{"roomId":"contract-refused"}""", stranger)).Status.ShouldBe(403, $"{method} {path}");
            }

            await Wait.UntilAsync(async () => (await api.SendAsync(method, path, "{}", "wrong", address: "203.0.113.7")).Status == 429);
        }
    }

    private static async Task ScenarioAsync(ApiClient api, TestGateway gateway)
    {
        const string Room = "/api/rooms/Contract_Room";
        var large = $$"""{"x":"{{new string('x', 5000)}}"}""";
        var put = HttpMethod.Put;
        var delete = HttpMethod.Delete;
        await ExpectAsync(HttpMethod.Get, "/api/openapi.json", 200);
        await ExpectAsync(HttpMethod.Post, "/api/rooms", 201, """{"roomId":"Contract_Room"}""");
        await ExpectAsync(HttpMethod.Post, "/api/rooms", 409, """{"roomId":"Contract_Room"}""");
        await ExpectAsync(HttpMethod.Post, "/api/rooms", 400, """{"maxAnchors":0}""");
        await ExpectAsync(HttpMethod.Post, "/api/rooms", 413, large);
        await ExpectAsync(HttpMethod.Get, "/api/rooms?limit=2", 200);
        await ExpectAsync(HttpMethod.Get, "/api/rooms?limit=many", 400);
        await ExpectAsync(HttpMethod.Patch, Room, 200, """{"displayName":"Described","hls":{"bitrateKbps":64}}""");
        await ExpectAsync(HttpMethod.Patch, Room, 400, """{"nonsense":1}""");
        await ExpectAsync(HttpMethod.Patch, Room, 413, large);
        foreach (var action in new[] { "/start", "/stop" })
        {
            await ExpectAsync(HttpMethod.Post, Room + action, 200);
            await ExpectAsync(HttpMethod.Post, "/api/rooms/no-such-room" + action, 404);
        }

        foreach (var file in new[] { "", "/pin", "/stats" })
        {
            await ExpectAsync(HttpMethod.Get, Room + file, 200);
            await ExpectAsync(HttpMethod.Get, "/api/rooms/no-such-room" + file, 404);
        }

        await ExpectAsync(HttpMethod.Patch, "/api/rooms/no-such-room", 404, "{}");
        await ExpectAsync(HttpMethod.Post, Room + "/users", 200, "{}");
        await ExpectAsync(HttpMethod.Post, Room + "/users", 400, "[]");
        await ExpectAsync(HttpMethod.Post, Room + "/users", 413, large);
        await ExpectAsync(HttpMethod.Post, "/api/rooms/no-such-room/users", 404, "{}");
        await FillAsync(gateway, new("default", RoomIds.NameOf("Contract_Room")));
        await ExpectAsync(HttpMethod.Post, Room + "/users", 409, "{}");
        await ExpectAsync(delete, $"{Room}/users/{Guid.NewGuid()}", 200);
        await ExpectAsync(delete, $"{Room}/users/me", 400);
        await ExpectAsync(HttpMethod.Post, "/api/token", 200, """{"roomId":"Contract_Room"}""");
        await ExpectAsync(HttpMethod.Post, "/api/token", 404, """{"roomId":"no-such-room"}""");
        await ExpectAsync(HttpMethod.Post, "/api/token", 400, """{"roomId":"../etc"}""");
        await ExpectAsync(HttpMethod.Post, "/api/token", 413, large);
        await ExpectAsync(HttpMethod.Get, "/api/session", 200);
        await ExpectAsync(HttpMethod.Get, "/api/modules", 200);
        await ExpectAsync(put, "/api/modules/mixers/mixer-1/mark", 200, """{"label":"cordon"}""");
        await ExpectAsync(put, "/api/modules/mixers/mixer-1/mark", 400, """{"label":"broken"}""");
        await ExpectAsync(put, "/api/modules/mixers/mixer-1/mark", 413, large);
        await ExpectAsync(put, "/api/modules/januses/mixer-1/mark", 404, """{"label":"cordon"}""");
        await ExpectAsync(delete, "/api/modules/mixers/mixer-1/mark", 200);
        await ExpectAsync(delete, "/api/modules/mixers/nobody/mark", 404);
        await ExpectAsync(HttpMethod.Get, "/api/stats", 200);
        var conflicts = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => api.SendAsync(delete, Room)));
        conflicts.Select(one => one.Status).Min().ShouldBe(200);
        await ExpectAsync(delete, Room, 404);

        async Task ExpectAsync(HttpMethod method, string path, int status, string? body = null)
        {
            var (actual, answer) = await api.SendAsync(method, path, body);
            actual.ShouldBe(status, $"{method} {path}: {answer.ToJsonString()}");
        }
    }

    private static async Task FillAsync(TestGateway gateway, LiveOps.Kubernetes.Api.ObjectKey room) => await Places.TakeAsync(gateway, room, 3);
}
