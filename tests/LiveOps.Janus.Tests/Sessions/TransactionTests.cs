using System.Text.Json;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;

namespace LiveOps.Janus.Tests.Sessions;

public sealed class TransactionTests : IAsyncDisposable
{
    private readonly JanusConnection _connection;
    private Action<ScriptedTransport, string> _onMessage = (_, _) => { };
    private JanusOverflow _overflow;

    public TransactionTests() => _connection = Connect();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task Event_BeforeItsAck_IsTheAnswer()
    {
        var handle = await AttachAsync(_connection);
        _onMessage = (server, transaction) =>
        {
            server.Say(Event(transaction, 1));
            server.Say(Ack(transaction));
        };

        (await SendAsync(handle)).ShouldBe(1);
    }

    [Fact]
    public async Task Event_AfterItsAck_IsTheAnswer()
    {
        var handle = await AttachAsync(_connection);
        _onMessage = (server, transaction) =>
        {
            server.Say(Ack(transaction));
            server.Say(Event(transaction, 2));
        };

        (await SendAsync(handle)).ShouldBe(2);
    }

    [Fact]
    public async Task Post_AckWithoutEvent_IsTheAnswer()
    {
        var handle = await AttachAsync(_connection);
        _onMessage = (server, transaction) => server.Say(Ack(transaction));

        await handle.PostAsync(Body, jsep: null, Stop);
    }

    [Fact]
    public async Task Answers_OutOfOrder_ReachTheirRequests()
    {
        var handle = await AttachAsync(_connection);
        var asked = new List<string>();
        _onMessage = (server, transaction) =>
        {
            asked.Add(transaction);
            for (var i = asked.Count - 1; asked.Count == 100 && i >= 0; i--)
            {
                server.Say(Event(asked[i], i));
            }
        };

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => SendAsync(handle)));

        answers.ShouldBe(Enumerable.Range(0, 100));
    }

    [Fact]
    public async Task Event_AfterItsRequestWasGivenUp_ReachesTheHandle()
    {
        var handle = await AttachAsync(_connection);
        using var events = handle.Subscribe();
        var (server, transaction) = await GiveUpAsync(handle);

        server.Say(Event(transaction, 3));

        var late = await events.FirstAsync(typeof(UntypedPluginEvent), Stop);
        ((UntypedPluginEvent)late).Data.GetProperty("n").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task Until_PassesOverWhatDoesNotMatch_ToTheSubscribers()
    {
        var handle = await AttachAsync(_connection);
        using var events = handle.Subscribe();
        _onMessage = (server, transaction) =>
        {
            server.Say(Event(transaction, 1));
            server.Say(Event(transaction, 2));
        };
        var wanted = JsonSerializer.Deserialize<JsonElement>("""{"n":2}""");

        var reply = await handle.SendAsync(Body, jsep: null, data => JanusMatch.IsSubset(wanted, data), Stop);

        reply.Data.GetProperty("n").GetInt32().ShouldBe(2);
        ((UntypedPluginEvent)await events.FirstAsync(typeof(UntypedPluginEvent), Stop)).Data.GetProperty("n").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Until_ThatThrows_FailsItsRequestAndNoOther()
    {
        var handle = await AttachAsync(_connection);
        _onMessage = (server, transaction) => server.Say(Event(transaction, 1));

        await Should.ThrowAsync<FormatException>(handle.SendAsync(Body, jsep: null, _ => throw new FormatException("a fault of the caller's"), Stop));

        (await SendAsync(handle)).ShouldBe(1);
    }

    [Fact]
    public async Task Garbage_BetweenFrames_HarmsNothing()
    {
        var handle = await AttachAsync(_connection);
        _onMessage = (server, transaction) =>
        {
            server.Say("{");
            server.Say("[1]");
            server.Say("""{"janus":"event","session_id":1,"sender":2,"plugindata":{"data":7}}""");
            server.Say(Event(transaction, 4));
        };

        (await SendAsync(handle)).ShouldBe(4);
    }

    [Fact]
    public async Task Silence_IsATimeoutThatNamesTheRequest()
    {
        var handle = await AttachAsync(_connection);

        var exception = await Should.ThrowAsync<JanusTimeoutException>(handle.SendAsync(Body, jsep: null, until: null, Stop));

        exception.Message.ShouldContain("'poke'");
    }

    [Fact]
    public async Task Timeout_OfTheSession_EndsItsHandles()
    {
        var handle = await AttachAsync(_connection);
        using var events = handle.Subscribe();
        _onMessage = (server, _) => server.Say("""{"janus":"timeout","session_id":1}""");
        await Should.ThrowAsync<JanusException>(handle.SendAsync(Body, jsep: null, until: null, Stop));

        (await events.FirstAsync(typeof(HandleEnded), Stop)).ShouldNotBeNull();
        handle.Session.HasEnded.ShouldBeTrue();
    }

    [Fact]
    public async Task SlowConsumer_IsToldHowManyEventsItLost()
    {
        var handle = await AttachAsync(_connection);
        using var events = handle.Subscribe();
        await FloodAsync(handle, 20);

        var lost = await events.FirstAsync(typeof(HandleEventsLost), Stop);

        ((HandleEventsLost)lost).Count.ShouldBe(12);
    }

    [Fact]
    public async Task SlowConsumer_WhereItIsToBeClosed_IsClosed()
    {
        _overflow = JanusOverflow.Close;
        await using var connection = Connect();
        var handle = await AttachAsync(connection);
        using var events = handle.Subscribe();
        await FloodAsync(handle, 20);

        await Should.ThrowAsync<JanusSlowConsumerException>(events.FirstAsync(typeof(HandleEnded), Stop));
    }

    [Fact]
    public async Task Callback_ThatThrows_IsStillCalled()
    {
        var handle = await AttachAsync(_connection);
        var second = new TaskCompletionSource();
        var calls = 0;
        await using var subscription = handle.Subscribe((_, _) =>
        {
            if (++calls == 2)
            {
                second.SetResult();
            }

            throw new InvalidOperationException("a fault of the callback's");
        });

        await FloodAsync(handle, 2);

        await second.Task.WaitAsync(TimeSpan.FromSeconds(10), Stop);
    }

    private static JsonElement Body => JsonSerializer.Deserialize<JsonElement>("""{"request":"poke"}""");

    private static string Ack(string transaction) => $$"""{"janus":"ack","session_id":1,"transaction":"{{transaction}}"}""";

    private static string Event(string transaction, int n) =>
        $$"""{"janus":"event","session_id":1,"transaction":"{{transaction}}","sender":2,"plugindata":{"plugin":"p","data":{"n":{{n}} } } }""";

    private static async Task<JanusHandle> AttachAsync(JanusConnection connection) =>
        await connection.CreateSession().AttachAsync("p", opaqueId: null, Stop);

    private static async Task<int> SendAsync(JanusHandle handle) =>
        (await handle.SendAsync(Body, jsep: null, until: null, Stop)).Data.GetProperty("n").GetInt32();

    private async Task<(ScriptedTransport Server, string Transaction)> GiveUpAsync(JanusHandle handle)
    {
        var asked = new TaskCompletionSource<(ScriptedTransport, string)>(TaskCreationOptions.RunContinuationsAsynchronously);
        _onMessage = (server, transaction) => asked.SetResult((server, transaction));
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var request = handle.SendAsync(Body, jsep: null, until: null, impatience.Token);
        var met = await asked.Task.WaitAsync(Stop);
        await impatience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(request);
        return met;
    }

    private async Task FloodAsync(JanusHandle handle, int count)
    {
        _onMessage = (server, transaction) =>
        {
            for (var i = 0; i < count; i++)
            {
                server.Say(Event("0", i));
            }

            server.Say(Ack(transaction));
        };
        await handle.PostAsync(Body, jsep: null, Stop);
    }

    private JanusConnection Connect() => new(new()
    {
        Url = new Uri("scripted://server/"),
        Transports = ScriptedTransport.Registry(Respond),
        RequestTimeout = TimeSpan.FromMilliseconds(500),
        PingTimeout = Timeout.InfiniteTimeSpan,
        EventBufferLength = 8,
        EventOverflow = _overflow,
    });

    private void Respond(ScriptedTransport server, JsonElement request)
    {
        var transaction = request.GetProperty("transaction").GetString()!;
        var verb = request.GetProperty("janus").GetString()!;
        switch (verb)
        {
            case "create":
                server.Say($$$"""{"janus":"success","transaction":"{{{transaction}}}","data":{"id":1}}""");
                break;
            case "attach":
                server.Say($$$"""{"janus":"success","session_id":1,"transaction":"{{{transaction}}}","data":{"id":2}}""");
                break;
            case "message":
                _onMessage(server, transaction);
                break;
            default:
                server.Say($$"""{"janus":"success","session_id":1,"transaction":"{{transaction}}"}""");
                break;
        }
    }
}
