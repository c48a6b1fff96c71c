using LiveOps.Janus.Plugins.AudioBridge;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Sessions.Events;
using LiveOps.TestKit.Janus;
using LiveOps.TestKit.Network;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>Each of these has a Janus of its own, as it is killed, paused or restarted.</summary>
public sealed class ConnectionLossTests : IAsyncLifetime
{
    private readonly CancellationTokenSource _deadline = new(TimeSpan.FromSeconds(60));
    private JanusServer? _server;

    private CancellationToken Stop => _deadline.Token;

    private JanusServer Server => _server!;

    public async ValueTask InitializeAsync() =>
        _server = await JanusServer.StartAsync(new JanusServerOptions { ReclaimSessionSeconds = 20 }, Stop);

    public async ValueTask DisposeAsync()
    {
        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.AddAttachment("janus.log", Server.Log);
        }

        await Server.DisposeAsync();
        _deadline.Dispose();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Kill_WithAThousandPending_FailsThemAllWithOneException(Wire wire)
    {
        await using var connection = new JanusConnection(Options(wire) with { Reconnect = null });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(Stop);
        using var events = bridge.Subscribe();
        Server.Pause();
        var pending = Enumerable.Range(1, 1000).Select(room => bridge.RoomExistsAsync(new() { Room = room }, Stop)).ToArray();
        await Server.KillAsync();

        foreach (var request in pending)
        {
            await Should.ThrowAsync<JanusConnectionLostException>(request);
        }

        (await LastAsync(events)).ShouldBeOfType<HandleEnded>();
        await Should.ThrowAsync<JanusHandleEndedException>(bridge.ListRoomsAsync(new(), Stop));
    }

    [Fact]
    public async Task Restart_WithReconnect_OpensAgainAndEndsTheSessionsThatAreGone()
    {
        await using var connection = new JanusConnection(Options(Wire.WebSocket));
        using var states = connection.Subscribe();
        var session = connection.CreateSession();
        await using var bridge = await session.AttachAsync<AudioBridgePlugin>(Stop);
        using var events = bridge.Subscribe();
        await Server.KillAsync();
        await Server.StartAsync(Stop);

        await WaitForAsync<ConnectionLost>(states);
        await WaitForAsync<ConnectionOpened>(states);

        (await LastAsync(events)).ShouldBeOfType<HandleEnded>();
        session.HasEnded.ShouldBeTrue();
        await using var next = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(Stop);
        (await next.RoomExistsAsync(new() { Room = 1 }, Stop)).Exists.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task Socket_CutForFiveSeconds_ClaimsTheSession(Wire wire)
    {
        await using var relay = new TcpRelay(Options(wire).Url);
        await using var connection = new JanusConnection(Options(wire) with { Url = relay.Url });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(Stop);
        using var events = bridge.Subscribe();
        var cut = relay.CutForAsync(TimeSpan.FromSeconds(5), Stop);
        await WaitForAsync<HandleInterrupted>(events);
        await Should.ThrowAsync<JanusConnectionLostException>(bridge.ListRoomsAsync(new(), Stop));
        await cut;

        await WaitForAsync<HandleResumed>(events);
        (await bridge.RoomExistsAsync(new() { Room = 1 }, Stop)).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task Session_SilentForTooLong_IsEndedByTheServer()
    {
        await using var server = await JanusServer.StartAsync(new JanusServerOptions { SessionTimeoutSeconds = 1 }, Stop);
        await using var connection = new JanusConnection(
            new() { Url = server.WebSocketUrl, ApiSecret = server.ApiSecret, KeepAliveInterval = TimeSpan.FromMinutes(5) });
        await using var bridge = await connection.CreateSession().AttachAsync<AudioBridgePlugin>(Stop);
        using var events = bridge.Subscribe();

        // Janus tells of the session's timeout and of the handle's detachment from two threads: either may come first.
        ((HandleEnded)await WaitForAsync<HandleEnded>(events)).Reason.ShouldBeOneOf("its session has ended: the server timed it out", "the server detached it");

        await Eventually.HoldsAsync(() => bridge.Handle.Session.HasEnded, "the session has ended", Stop);
        connection.State.ShouldBe(JanusConnectionState.Open);
        await Should.ThrowAsync<JanusHandleEndedException>(bridge.ListRoomsAsync(new(), Stop));
    }

    [Theory]
    [InlineData(Wire.WebSocket)]
    [InlineData(Wire.Http)]
    public async Task HalfOpen_SilentPeer_IsNoticedByItsPings(Wire wire)
    {
        await using var connection = new JanusConnection(Options(wire) with { Reconnect = null });
        await connection.ConnectAsync(Stop);
        using var events = connection.Subscribe();
        Server.Pause();

        var lost = (ConnectionLost)await WaitForAsync<ConnectionLost>(events);

        // The sockets stay open, so nothing but a ping without answer can tell.
        lost.Error.Reason.ShouldContain("silent");
        Server.Resume();
    }

    [Fact]
    public async Task Open_NobodyThere_SaysWhere()
    {
        await Server.KillAsync();
        await using var connection = new JanusConnection(Options(Wire.WebSocket));

        var exception = await Should.ThrowAsync<JanusConnectionLostException>(connection.ConnectAsync(Stop));

        exception.Message.ShouldContain(Server.Address);
    }

    private static async Task<JanusHandleEvent> LastAsync(JanusEventStream<JanusHandleEvent> events)
    {
        JanusHandleEvent? last = null;
        await foreach (var @event in events)
        {
            last = @event;
        }

        return last.ShouldNotBeNull();
    }

    private Task<JanusHandleEvent> WaitForAsync<TEvent>(JanusEventStream<JanusHandleEvent> events) => events.FirstAsync(typeof(TEvent), Stop);

    private Task<JanusConnectionEvent> WaitForAsync<TEvent>(JanusEventStream<JanusConnectionEvent> events) => events.FirstAsync(typeof(TEvent), Stop);

    private JanusConnectionOptions Options(Wire wire) => new()
    {
        Url = wire == Wire.WebSocket ? Server.WebSocketUrl : Server.HttpUrl,
        ApiSecret = Server.ApiSecret,
    };
}
