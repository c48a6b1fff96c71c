using System.Text.Json.Nodes;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.TestKit.Redis;

namespace LiveOps.Gateway.Tests.Rest;

/// <summary>The API while Redis cannot be reached: what is about users says so and when to come back, all else works.</summary>
public sealed class RedisAwayTests
{
    [Fact]
    public async Task Users_RedisAway_Is503WithRetryAfter_AndWorksAgainOnceItIsBack()
    {
        await using var redis = await RedisServer.LaunchAsync(TestContext.Current.CancellationToken);
        await using var gateway = await TestGateway.StartAsync(bridges: new FakeBridge(), redis: redis.Configuration);
        var removal = $"/api/rooms/demo/users/{Guid.NewGuid()}";
        await redis.KillAsync();

        await IsAwayAsync(gateway, HttpMethod.Post, "/api/rooms/demo/users");
        await IsAwayAsync(gateway, HttpMethod.Delete, removal);
        (await SendAsync(gateway, HttpMethod.Get, "/api/rooms")).Status.ShouldBe(200);
        (await SendAsync(gateway, HttpMethod.Get, "/api/rooms/demo")).Status.ShouldBe(200);
        (await SendAsync(gateway, HttpMethod.Get, "/api/stats")).Status.ShouldBe(200);

        await redis.StartAsync(TestContext.Current.CancellationToken);
        await Wait.UntilAsync(async () => (await SendAsync(gateway, HttpMethod.Post, "/api/rooms/demo/users")).Status == 200);
        await Wait.UntilAsync(async () => (await SendAsync(gateway, HttpMethod.Delete, removal)).Status == 200);
    }

    private static async Task IsAwayAsync(TestGateway gateway, HttpMethod method, string path)
    {
        var (status, retryAfter, answer) = await SendAsync(gateway, method, path);

        status.ShouldBe(503, $"{method} {path}");
        retryAfter.ShouldBe(TimeSpan.FromSeconds(1));
        answer["success"]!.GetValue<bool>().ShouldBeFalse();
        answer["error"]!.GetValue<string>().ShouldContain("Redis cannot be reached; try again");
    }

    private static async Task<(int Status, TimeSpan? RetryAfter, JsonNode Answer)> SendAsync(TestGateway gateway, HttpMethod method, string path)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", TestGateway.AdminToken);
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
        return ((int)response.StatusCode, response.Headers.RetryAfter?.Delta, answer);
    }
}
