using System.Collections.Concurrent;
using System.Text.Json;

using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.TestKit.Time;

namespace LiveOps.Janus.Tests.Sessions;

/// <summary>Whatever a session's owner does and whenever the server answers, the server is left with nothing that nobody owns.</summary>
public sealed class SessionLifetimeTests : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _asked = new();
    private readonly TaskCompletionSource<(ScriptedTransport Server, string Transaction)> _held =
        new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly JanusConnection _connection;
    private string _heldVerb = "create";

    public SessionLifetimeTests() => _connection = new(new()
    {
        Url = new Uri("scripted://server/"),
        Transports = ScriptedTransport.Registry(Respond),
        RequestTimeout = TimeSpan.FromMilliseconds(200),
        PingTimeout = Timeout.InfiniteTimeSpan,
    });

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    [Fact]
    public async Task Create_AnsweredAfterItsTimeout_IsDestroyed()
    {
        var session = _connection.CreateSession();
        await Should.ThrowAsync<JanusTimeoutException>(session.CreateAsync(Stop));

        await AnswerHeldAsync();

        await Eventually.HoldsAsync(() => _asked.Contains("destroy 7", StringComparer.Ordinal), "the late session is destroyed", Stop);
        session.Id.ShouldBeNull();
    }

    [Fact]
    public async Task Attach_AnsweredAfterItsTimeout_IsDetached()
    {
        _heldVerb = "attach";
        var session = _connection.CreateSession();
        await Should.ThrowAsync<JanusTimeoutException>(session.AttachAsync("p", opaqueId: null, Stop));

        await AnswerHeldAsync();

        await Eventually.HoldsAsync(() => _asked.Contains("detach 7", StringComparer.Ordinal), "the late handle is detached", Stop);
    }

    [Fact]
    public async Task Dispose_WhileItIsBeingCreated_DestroysIt()
    {
        var session = _connection.CreateSession();
        var creating = session.CreateAsync(Stop);
        var disposing = session.DisposeAsync();

        await AnswerHeldAsync();

        await creating;
        await disposing;
        _asked.ShouldContain(asked => asked == "destroy 7");
    }

    [Fact]
    public async Task Dispose_BeforeFirstUse_AsksNothing()
    {
        await _connection.CreateSession().DisposeAsync();

        _asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task Connection_DisposedTwice_IsDisposedOnce()
    {
        await _connection.ConnectAsync(Stop);
        await _connection.DisposeAsync();

        await _connection.DisposeAsync();

        _connection.State.ShouldBe(JanusConnectionState.Closed);
    }

    private async Task AnswerHeldAsync()
    {
        var (server, transaction) = await _held.Task.WaitAsync(TimeSpan.FromSeconds(10), Stop);
        server.Say($$$"""{"janus":"success","transaction":"{{{transaction}}}","data":{"id":7}}""");
    }

    private void Respond(ScriptedTransport server, JsonElement request)
    {
        var transaction = request.GetProperty("transaction").GetString()!;
        var verb = request.GetProperty("janus").GetString()!;
        if (verb == _heldVerb)
        {
            _held.SetResult((server, transaction));
            return;
        }

        if (request.TryGetProperty("session_id", out var session))
        {
            _asked.Enqueue($"{verb} {session}");
        }

        server.Say($$$"""{"janus":"success","session_id":7,"transaction":"{{{transaction}}}","data":{"id":7}}""");
    }
}
