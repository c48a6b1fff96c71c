using System.Net;
using System.Net.WebSockets;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Auth;

/// <summary>Which pages may open signaling connections, by the Origin that browsers send with them.</summary>
public sealed class OriginTests : IAsyncLifetime
{
    private TestGateway _gateway = null!;

    public async ValueTask InitializeAsync() => _gateway = await TestGateway.StartAsync([("AllowedOrigins:0", "https://allowed.example/")], new FakeBridge());

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("https://allowed.example.elsewhere.example")]
    [InlineData("http://allowed.example")]
    [InlineData("https://allowed.example:8443")]
    [InlineData("null")]
    [InlineData("no origin at all")]
    public async Task WebSocket_OfAForeignPage_Is403AndNamesTheSetting(string origin)
    {
        using var socket = Socket(origin);
        await Should.ThrowAsync<WebSocketException>(() => ConnectAsync(socket));
        socket.HttpStatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var request = new HttpRequestMessage(HttpMethod.Get, $"/ws?token={_gateway.Token()}");
        request.Headers.TryAddWithoutValidation("Origin", origin);
        using var response = await _gateway.Http.SendAsync(request, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("LiveOps:Gateway:AllowedOrigins");
    }

    [Theory]
    [InlineData("https://allowed.example")]
    [InlineData("http://localhost:5173")]
    [InlineData(null)]
    public async Task WebSocket_OfAnAllowedPageOrOfAProgram_IsOpened(string? origin)
    {
        using var socket = Socket(origin);
        await ConnectAsync(socket);

        socket.State.ShouldBe(WebSocketState.Open);
    }

    [Theory]
    [InlineData("https://radio.example", true)]
    [InlineData("https://other.example", false)]
    public async Task WebSocket_OfTheGatewaysOwnPage_IsOpened(string origin, bool opened)
    {
        // As behind a proxy that ends TLS for this name.
        using var socket = Socket(origin);
        socket.Options.SetRequestHeader("Host", "radio.example");

        (await Record.ExceptionAsync(() => ConnectAsync(socket)) is null).ShouldBe(opened);
    }

    private static ClientWebSocket Socket(string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        return socket;
    }

    private Task ConnectAsync(ClientWebSocket socket) =>
        Wait.ForAsync(socket.ConnectAsync(new Uri($"ws://{_gateway.Address.Authority}/ws?token={_gateway.Token()}"), TestContext.Current.CancellationToken));
}
