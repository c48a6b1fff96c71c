using System.Net.WebSockets;
using LiveOps.Gateway.Bridges;
using LiveOps.Gateway.Tests.Bridges;
using LiveOps.Gateway.Tests.Hosting;

namespace LiveOps.Gateway.Tests.Signaling;

/// <summary>How an anchor comes back after its connection broke.</summary>
public sealed class ResumeTests : IAsyncLifetime
{
    private static readonly object Offer = new { sdp = new { type = "offer", sdp = "v=0" } };

    private readonly FakeBridge _bridge = new();
    private readonly Guid _clientId = Guid.NewGuid();
    private readonly string _userId = Guid.NewGuid().ToString();
    private TestGateway _gateway = null!;
    private string _token = null!;

    public async ValueTask InitializeAsync()
    {
        _gateway = await TestGateway.StartAsync(bridges: _bridge);
        _token = _gateway.Token(_userId);
    }

    public ValueTask DisposeAsync() => _gateway.DisposeAsync();

    [Fact]
    public async Task Join_AfterBrokenConnection_ResumesWithoutRenegotiation()
    {
        var jtoken = await JoinAndBreakAsync(client => client.Break());

        await using var back = await _gateway.ConnectAsync(_token);
        var again = (await back.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!;

        again["resume"]!.GetValue<bool>().ShouldBeTrue();
        _bridge.Legs.Count.ShouldBe(1);
        (await back.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }

    [Fact]
    public async Task Join_AfterCloseWithoutCode_Resumes()
    {
        var jtoken = await JoinAndBreakAsync(client => _ = client.CloseAsync(WebSocketCloseStatus.Empty));

        await using var back = await _gateway.ConnectAsync(_token);

        (await back.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!["resume"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData(WebSocketCloseStatus.NormalClosure)]
    [InlineData(WebSocketCloseStatus.EndpointUnavailable)]
    public async Task Close_WithCode_GivesTheSeatUpAtOnce(WebSocketCloseStatus status)
    {
        var jtoken = await JoinAndBreakAsync(client => _ = client.CloseAsync(status));
        await Wait.UntilAsync(() => _bridge.Legs.Single().IsDisposed);

        await using var back = await _gateway.ConnectAsync(_token);

        (await back.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Join_WhileOldConnectionStillSeemsOpen_TakesOver()
    {
        await using var old = await _gateway.ConnectAsync(_token);
        var jtoken = (await old.JoinAsync(clientId: _clientId))["result"]!["jtoken"]!.GetValue<string>();
        await old.TryAsync("offer", Offer);

        await using var back = await _gateway.ConnectAsync(_token);
        var again = (await back.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!;

        again["resume"]!.GetValue<bool>().ShouldBeTrue();
        (await old.ClosedAsync()).ShouldBe(1000);
        _bridge.Legs.Single().IsDisposed.ShouldBeFalse();
        (await back.TryAsync("keepalive", new { status = "onair" })).ShouldBe("ok");
    }

    [Fact]
    public async Task Join_SameUserInAnotherClient_IsRefused()
    {
        await using var first = await _gateway.ConnectAsync(_token);
        await first.JoinAsync(clientId: _clientId);

        await using var second = await _gateway.ConnectAsync(_token);

        RpcClient.Outcome(await second.JoinAsync()).ShouldBe("-32600 already joined");
        (await first.TryAsync("keepalive", new { })).ShouldBe("ok");
    }

    [Fact]
    public async Task Join_WithAnotherUsersToken_DoesNotTakeItsSeat()
    {
        var jtoken = await JoinAndBreakAsync(client => client.Break());

        await using var thief = await _gateway.ConnectAsync();

        (await thief.JoinAsync(jtoken: jtoken))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();
        _bridge.Legs.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==")]
    public async Task Join_WithForgedToken_GetsASeatOfItsOwn(string jtoken)
    {
        await using var client = await _gateway.ConnectAsync(_token);

        (await client.JoinAsync(jtoken: jtoken))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();
    }

    [Fact]
    public async Task Seat_NotResumedInTime_IsGivenUp()
    {
        await using var gateway = await TestGateway.StartAsync([("Signaling:ResumeSeconds", "0.2")], _bridge);
        var client = await gateway.ConnectAsync(gateway.Token(_userId));
        await client.JoinAsync(clientId: _clientId);
        await client.DisposeAsync();

        await Wait.UntilAsync(() => _bridge.Legs.Single().IsDisposed);
    }

    [Fact]
    public async Task PeerConnection_LostWhileSeatIsKept_GivesTheSeatUp()
    {
        await JoinAndBreakAsync(client => client.Break());
        await Wait.UntilAsync(() => _gateway.Log.Lines.Any(line => line.Contains("its seat is kept", StringComparison.Ordinal)));

        _bridge.Legs.Single().Say(LegEvent.HungUp);

        await Wait.UntilAsync(() => _bridge.Legs.Single().IsDisposed);
    }

    [Fact]
    public async Task Join_BeforeAnythingWasNegotiated_IsNoResume()
    {
        var client = await _gateway.ConnectAsync(_token);
        var jtoken = (await client.JoinAsync(clientId: _clientId))["result"]!["jtoken"]!.GetValue<string>();
        await client.DisposeAsync();

        await using var back = await _gateway.ConnectAsync(_token);

        (await back.JoinAsync(jtoken: jtoken, clientId: _clientId))["result"]!["resume"]!.GetValue<bool>().ShouldBeFalse();
        await Wait.UntilAsync(() => _bridge.Legs.Count(leg => leg.IsDisposed) == 1);
    }

    private async Task<string> JoinAndBreakAsync(Action<RpcClient> end)
    {
        var client = await _gateway.ConnectAsync(_token);
        var jtoken = (await client.JoinAsync(clientId: _clientId))["result"]!["jtoken"]!.GetValue<string>();
        (await client.TryAsync("offer", Offer)).ShouldBe("ok");
        end(client);
        await client.ClosedAsync();
        await client.DisposeAsync();
        return jtoken;
    }
}
