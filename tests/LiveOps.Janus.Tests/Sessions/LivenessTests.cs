using LiveOps.Janus.Sessions;
using LiveOps.Janus.Transport;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>A server that is busy answers late; that it says anything at all proves that it lives.</summary>
public sealed class LivenessTests
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task Ping_Unanswered_OtherFramesCome_StaysOpen()
    {
        ScriptedTransport? server = null;
        await using var connection = Connect((transport, _) => server = transport);
        await connection.ConnectAsync(TestContext.Current.CancellationToken);

        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromSeconds(10); passed += Step)
        {
            await PassAsync();
            server?.Say("""{"janus":"keepalive","session_id":1}""");
        }

        server.ShouldNotBeNull();
        connection.State.ShouldBe(JanusConnectionState.Open);
        connection.Silence.ShouldNotBeNull().ShouldBeLessThan(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Ping_Unanswered_NothingElseComes_IsLost()
    {
        await using var connection = Connect((_, _) => { });
        await connection.ConnectAsync(TestContext.Current.CancellationToken);

        await _time.AdvanceUntilAsync(() => connection.State != JanusConnectionState.Open, Step, TestContext.Current.CancellationToken);

        connection.Silence.ShouldBeNull();
        _time.GetElapsedTime(0).ShouldBeGreaterThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task TrySendPing_Answered_IsHeardAndNothingIsPending()
    {
        var asked = new List<string>();
        var registry = JanusTransportRegistry.Default.With("scripted", _ => new ScriptedTransport(
            (server, frame) =>
            {
                asked.Add(frame.GetProperty("janus").GetString()!);
                server.Say($$"""{"janus":"pong","transaction":"{{frame.GetProperty("transaction").GetString()}}"}""");
            })
        {
            NeverWaits = true,
        });
        await using var connection = new JanusConnection(
            new() { Url = new("scripted://server/"), Reconnect = null, PingTimeout = Timeout.InfiniteTimeSpan, Transports = registry }, time: _time);
        await connection.ConnectAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(5));
        connection.Silence.ShouldBe(TimeSpan.FromSeconds(5));

        connection.TrySendPing().ShouldBeTrue();

        asked.ShouldBe(["ping"]);
        connection.PendingCount.ShouldBe(0);
        connection.Silence.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task TrySendPing_NothingToSendOn_SaysSo()
    {
        var sent = 0;
        await using var connection = Connect((_, _) => sent++);
        connection.TrySendPing().ShouldBeFalse();

        await connection.ConnectAsync(TestContext.Current.CancellationToken);

        connection.TrySendPing().ShouldBeFalse();
        sent.ShouldBe(0);
    }

    private JanusConnection Connect(Action<ScriptedTransport, System.Text.Json.JsonElement> respond) => new(
        new() { Url = new("scripted://server/"), Reconnect = null, Transports = ScriptedTransport.Registry(respond) }, time: _time);

    private async Task PassAsync()
    {
        _time.Advance(Step);
        await Task.Delay(1, TestContext.Current.CancellationToken);
    }
}
