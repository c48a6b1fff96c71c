using LiveOps.Janus.Admin;
using LiveOps.Janus.Protocol;
using LiveOps.Janus.Sessions;
using LiveOps.Janus.Tests.Coverage;
using LiveOps.TestKit.Janus;

namespace LiveOps.Janus.Tests;

/// <summary>What tests against the real Janus share: a deadline, connections, the server's log where one fails.</summary>
public abstract class JanusTest(JanusFixture fixture) : IClassFixture<JanusFixture>, IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);
    private static long _lastRoom = 1_000;

    private readonly CancellationTokenSource _deadline = new(Deadline);
    private readonly List<IAsyncDisposable> _disposables = [];
    private int _logStart;

    protected JanusServer Server => fixture.Server;

    protected CancellationToken Stop => _deadline.Token;

    public ValueTask InitializeAsync()
    {
        _logStart = Server.Log.Length;
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _disposables.Reverse();
        foreach (var disposable in _disposables)
        {
            await disposable.DisposeAsync();
        }

        if (TestContext.Current.TestState?.Result == TestResult.Failed)
        {
            TestContext.Current.AddAttachment("janus.log", Server.Log[_logStart..]);
        }

        _deadline.Dispose();
    }

    /// <summary>A room id that no other test uses.</summary>
    protected static JanusId NewRoom() => Interlocked.Increment(ref _lastRoom);

    protected JanusConnectionOptions Options(Wire wire) => new()
    {
        Url = wire == Wire.WebSocket ? Server.WebSocketUrl : Server.HttpUrl,
        ApiSecret = Server.ApiSecret,
        Transports = RecordingTransport.Registry,
    };

    protected JanusConnection Connect(Wire wire) => Owned(new JanusConnection(Options(wire)));

    protected JanusSession NewSession(Wire wire) => Connect(wire).CreateSession();

    protected JanusAdminClient Admin(Wire wire) => Owned(new JanusAdminClient(new JanusAdminOptions
    {
        Url = wire == Wire.WebSocket ? Server.AdminWebSocketUrl : Server.AdminHttpUrl,
        AdminSecret = Server.AdminSecret,
        Transports = RecordingTransport.Registry,
    }));

    protected T Owned<T>(T disposable)
        where T : IAsyncDisposable
    {
        _disposables.Add(disposable);
        return disposable;
    }

    /// <summary>The next event of a type; others before it are passed over.</summary>
    protected async Task<TEvent> NextAsync<TEvent>(JanusEventStream<JanusHandleEvent> events)
        where TEvent : JanusHandleEvent
    {
        await foreach (var @event in events.WithCancellation(Stop))
        {
            if (@event is TEvent wanted)
            {
                return wanted;
            }
        }

        throw new ShouldAssertException($"The stream ended without a {typeof(TEvent).Name}.");
    }

    /// <summary>Expects the plugin to refuse with a code.</summary>
    protected static async Task ShouldRefuseAsync(Task request, int code)
    {
        var exception = await Should.ThrowAsync<JanusPluginException>(request);
        exception.Code.ShouldBe(code, exception.Message);
    }

    /// <summary>Expects that the server sent nothing that the types have no property for.</summary>
    protected static T Typed<T>(T received)
        where T : class
    {
        UnknownFields.In(received).ShouldBeEmpty();
        return received;
    }
}
