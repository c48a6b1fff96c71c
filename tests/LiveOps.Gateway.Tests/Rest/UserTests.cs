using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Rest;

public sealed class UserTests : IAsyncLifetime
{
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync(bridges: new FakeBridge());

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"role":"host"}""")]
    public async Task Create_GivesATokenThatJoins(string body)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", body);

        status.ShouldBe(HttpStatusCode.OK);
        Guid.Parse(answer["userID"]!.GetValue<string>()).Version.ShouldBe(4);
        await using var client = await _gateway.ConnectAsync(answer["token"]!.GetValue<string>());
        RpcClient.Outcome(await client.JoinAsync()).ShouldBe("ok");
    }

    [Theory]
    [InlineData("""{"role":"king"}""", """[{"field":"role","message":"must be one of host, guest, anchor, listener"}]""")]
    [InlineData("{", "null")]
    [InlineData("""{"role":7}""", """[{"field":"role","message":"is not known here, or not of the right type"}]""")]
    public async Task Create_BadBody_NamesTheField(string body, string details)
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", body);

        status.ShouldBe(HttpStatusCode.BadRequest);
        answer.ToJsonString().ShouldBe($$"""{"success":false,"error":"Validation failed","details":{{details}}}""");
    }

    [Fact]
    public async Task Create_UnknownRoom_Is404()
    {
        var (status, answer) = await SendAsync(HttpMethod.Post, "/api/rooms/nowhere/users", "");

        status.ShouldBe(HttpStatusCode.NotFound);
        answer["error"]!.GetValue<string>().ShouldBe("room not found");
    }

    [Fact]
    public async Task Create_RoomFull_Is409ButListenersFit()
    {
        var anchors = new List<RpcClient>();
        for (var i = 0; i < 3; i++)
        {
            anchors.Add(await _gateway.ConnectAsync());
            await anchors[i].JoinAsync();
        }

        (await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", "")).Answer["error"]!.GetValue<string>().ShouldBe("reached max anchors limit");
        (await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", """{"role":"listener"}""")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var anchor in anchors)
        {
            await anchor.DisposeAsync();
        }
    }

    [Fact]
    public async Task Delete_EndsTheUsersConnectionAndItsToken()
    {
        var (_, user) = await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", "");
        var token = user["token"]!.GetValue<string>();
        await using var client = await _gateway.ConnectAsync(token);
        await client.JoinAsync();

        var (status, answer) = await SendAsync(HttpMethod.Delete, $"/api/rooms/demo/users/{user["userID"]}", "");

        status.ShouldBe(HttpStatusCode.OK);
        answer.ToJsonString().ShouldBe("{}");
        (await client.ClosedAsync()).ShouldBe(1008);
        using var again = await _gateway.Http.GetAsync($"/ws?token={token}", TestContext.Current.CancellationToken);
        again.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    [InlineData("an admin token for tests and more")]
    public async Task Management_WithoutTheAdminToken_Is401(string? token)
    {
        (await SendAsync(HttpMethod.Post, "/api/rooms/demo/users", "", token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(HttpMethod.Get, "/api/rooms", "", token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(HttpMethod.Delete, $"/api/rooms/demo/users/{Guid.NewGuid()}", "", token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Room_IsDescribedToAnybody()
    {
        var (status, answer) = await SendAsync(HttpMethod.Get, "/api/rooms/demo", "", token: null);

        status.ShouldBe(HttpStatusCode.OK);
        var room = answer["room"]!;
        room["displayName"]!.GetValue<string>().ShouldBe("Demo room");
        room["phase"]!.GetValue<string>().ShouldBe("OnAir");
        room["needsPin"]!.GetValue<bool>().ShouldBeFalse();
        room["hlsUrl"]!.GetValue<string>().ShouldBe($"{_gateway.Address}hls/default/demo/index.m3u8");
    }

    [Fact]
    public async Task Room_WithABadToken_Is401()
    {
        (await SendAsync(HttpMethod.Get, "/api/rooms/demo", "", "wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await SendAsync(HttpMethod.Get, "/api/rooms/demo", "", _gateway.Token())).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Rooms_AreListedToTheAdmin()
    {
        var (_, answer) = await SendAsync(HttpMethod.Get, "/api/rooms", "");

        answer["count"]!.GetValue<int>().ShouldBe(1);
        answer["rooms"]![0]!["roomId"]!.GetValue<string>().ShouldBe("demo");
    }

    private async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, string body, string? token = TestGateway.AdminToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body.Length > 0)
        {
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        }

        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!);
    }
}
