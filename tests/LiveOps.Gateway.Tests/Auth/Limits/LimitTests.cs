using System.Net;
using System.Net.WebSockets;
using LiveOps.Gateway.Auth.Limits;
using LiveOps.Gateway.Tests.Hosting;
using Microsoft.AspNetCore.Http;

namespace LiveOps.Gateway.Tests.Auth.Limits;

/// <summary>Who asks too much is turned away, and nobody else.</summary>
public sealed class LimitTests : IAsyncLifetime
{
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync(
    [
        ("TrustedProxies:0", "127.0.0.0/8"), ("Limits:RequestsPerSecondPerAddress", "20"), ("Limits:RequestsPerSecondPerUser", "5"),
        ("Limits:RequestsPerSecondPerRoom", "30"), ("Limits:FailuresPerMinutePerAddress", "10"), ("Limits:ConnectionsPerAddress", "3"), ("Limits:ConnectionsPerUser", "2"),
    ]);

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Address_ThatAsksTooMuch_Is429_AndAnotherIsNot()
    {
        await FloodAsync(() => GetAsync("/api/nothing", "203.0.113.1"));

        (await GetAsync("/api/rooms/demo", "203.0.113.2")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task User_ThatAsksTooMuch_Is429_FromAnyAddress()
    {
        var token = _gateway.Token("greedy");
        var i = 0;
        await FloodAsync(() => GetAsync($"/api/session?token={token}", $"198.51.100.{++i % 250}"));

        (await GetAsync($"/api/session?token={_gateway.Token("modest")}", "198.51.100.1")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Room_ThatIsAskedForTooMuch_Is429()
    {
        var i = 0;
        await FloodAsync(() => GetAsync("/api/rooms/demo", $"198.51.100.{++i % 250}"));

        (await GetAsync("/api/rooms/another", "198.51.100.7")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Address_ThatGuessesTokens_IsNotListenedTo()
    {
        await FloodAsync(() => GetAsync($"/api/session?token={Guid.NewGuid()}", "203.0.113.9"));

        (await GetAsync($"/api/session?token={_gateway.Token()}", "203.0.113.9")).ShouldBe(HttpStatusCode.TooManyRequests);
        (await GetAsync($"/api/session?token={_gateway.Token()}", "203.0.113.10")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Connections_OfOneUserAndOneAddress_AreCounted()
    {
        var token = _gateway.Token("many");
        using var first = await ConnectAsync(token, "203.0.113.20");
        using var second = await ConnectAsync(token, "203.0.113.21");
        (await RefusedAsync(token, "203.0.113.22")).ShouldBe(HttpStatusCode.TooManyRequests);

        // One goes, one may come.
        await first.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
        await Wait.UntilAsync(async () =>
        {
            try
            {
                (await ConnectAsync(token, "203.0.113.22")).Dispose();
                return true;
            }
            catch (WebSocketException)
            {
                return false;
            }
        });

        using var a = await ConnectAsync(_gateway.Token(), "203.0.113.30");
        using var b = await ConnectAsync(_gateway.Token(), "203.0.113.30");
        using var c = await ConnectAsync(_gateway.Token(), "203.0.113.30");
        (await RefusedAsync(_gateway.Token(), "203.0.113.30")).ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Subprotocol_CarriesTheToken()
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("liveops");
        socket.Options.AddSubProtocol("bearer." + _gateway.Token());

        await socket.ConnectAsync(new Uri($"ws://{_gateway.Address.Authority}/ws"), TestContext.Current.CancellationToken);

        socket.SubProtocol.ShouldBe("liveops");
        await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    [InlineData("::ffff:203.0.113.5", "203.0.113.5")]
    [InlineData("203.0.113.5", "203.0.113.5")]
    [InlineData("127.3.2.1", null)]
    [InlineData("::1", null)]
    public void Address_IsCountedByWhatOneCustomerHas(string address, string? counted)
    {
        var context = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(address) } };

        ClientAddress.Of(context).ShouldBe(counted);
    }

    private static Task FloodAsync(Func<Task<HttpStatusCode>> ask) => Wait.UntilAsync(async () =>
        (await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ask()))).Contains(HttpStatusCode.TooManyRequests));

    private async Task<HttpStatusCode> GetAsync(string path, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("X-Forwarded-For", address);
        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<ClientWebSocket> ConnectAsync(string token, string address)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-Forwarded-For", address);
        socket.Options.CollectHttpResponseDetails = true;
        await socket.ConnectAsync(new Uri($"ws://{_gateway.Address.Authority}/ws?token={token}"), TestContext.Current.CancellationToken);
        return socket;
    }

    private async Task<HttpStatusCode> RefusedAsync(string token, string address)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("X-Forwarded-For", address);
        socket.Options.CollectHttpResponseDetails = true;
        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(new Uri($"ws://{_gateway.Address.Authority}/ws?token={token}"), TestContext.Current.CancellationToken));
        return socket.HttpStatusCode;
    }
}
