using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;
using LiveOps.Gateway.Tests.Signaling;

namespace LiveOps.Gateway.Tests.Replicas;

/// <summary>A user is deleted at one gateway, and is gone at the other.</summary>
public sealed class RemovalTests : IAsyncLifetime
{
    private readonly FakeBridge _bridge = new();
    private readonly string _user = Guid.NewGuid().ToString();
    private TwoGateways _gateways = null!;

    public async ValueTask InitializeAsync() => _gateways = await TwoGateways.StartAsync(_bridge);

    public ValueTask DisposeAsync() => _gateways.DisposeAsync();

    [Fact]
    public async Task Delete_AtOneGateway_ClosesTheConnectionAtTheOtherAndFreesItsSeat()
    {
        await using var watcher = await _gateways.One.ConnectAsync();
        await watcher.JoinAsync();
        await using var anchor = await _gateways.Two.ConnectAsync(_gateways.Two.Token(_user));
        await anchor.JoinAsync();
        await anchor.CallAsync("offer", new { sdp = new { type = "offer", sdp = "v=0" } });
        var leg = _bridge.Legs.Single(one => one.UserId == _user);

        var began = Stopwatch.GetTimestamp();
        (await DeleteAsync(_gateways.One)).ShouldBe(HttpStatusCode.OK);
        var code = await anchor.ClosedAsync();
        var left = await watcher.NextAsync("participantLeft");
        var took = Stopwatch.GetElapsedTime(began);

        (code, anchor.CloseReason).ShouldBe((1008, "user was removed"));
        left.ToJsonString().ShouldBe($$"""{"userId":"{{_user}}","reason":"removed"}""");
        took.ShouldBeLessThan(TimeSpan.FromSeconds(1));
        await Wait.UntilAsync(() => leg.IsDisposed);
        (await watcher.CallAsync("participants"))["result"]!["participants"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task Delete_AtOneGateway_ClosesConnectionsAtTheOtherThatHaveNotJoined()
    {
        await using var early = await _gateways.Two.ConnectAsync(_gateways.Two.Token(_user));

        (await DeleteAsync(_gateways.One)).ShouldBe(HttpStatusCode.OK);

        (await early.ClosedAsync()).ShouldBe(1008);
        early.CloseReason.ShouldBe("user was removed");
    }

    [Fact]
    public async Task Token_OfADeletedUser_IsRefusedAtEveryGatewayAlsoLater()
    {
        var token = _gateways.One.Token(_user);
        (await JudgeAsync(_gateways.Two, token)).ShouldBe(HttpStatusCode.UpgradeRequired);

        (await DeleteAsync(_gateways.One)).ShouldBe(HttpStatusCode.OK);

        (await JudgeAsync(_gateways.One, token)).ShouldBe(HttpStatusCode.Unauthorized);
        await Wait.UntilAsync(async () => await JudgeAsync(_gateways.Two, token) == HttpStatusCode.Unauthorized);
        await using var third = await TestGateway.StartAsync(bridges: _bridge, redis: _gateways.Redis.Configuration);
        (await JudgeAsync(third, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Token_OfADeletedUser_IsRefusedAfterRedisHasLostItsData()
    {
        var token = _gateways.One.Token(_user);
        (await DeleteAsync(_gateways.One)).ShouldBe(HttpStatusCode.OK);
        await _gateways.Redis.KillAsync();
        await _gateways.Redis.StartAsync(TestContext.Current.CancellationToken);

        // The gateways put back what they know, from which one that starts now learns it.
        await Wait.UntilAsync(async () => (await _gateways.Redis.CommandAsync("ZCARD liveops:revoked", TestContext.Current.CancellationToken)) == ":1\r\n");
        await using var third = await TestGateway.StartAsync(bridges: _bridge, redis: _gateways.Redis.Configuration);
        (await JudgeAsync(third, token)).ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<HttpStatusCode> JudgeAsync(TestGateway gateway, string token)
    {
        using var response = await gateway.Http.GetAsync($"/ws?token={token}", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> DeleteAsync(TestGateway gateway)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, $"/api/rooms/demo/users/{_user}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", TestGateway.AdminToken);
        using var response = await gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
