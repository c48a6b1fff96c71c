using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Leases;
using LiveOps.Kubernetes.Queue;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Tests.Queue;

public sealed class ControllerHostTests : IAsyncLifetime
{
    private readonly MovableLeadership _leadership = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ApiDouble _api = null!;
    private KubernetesClient _client = null!;
    private IHost _host = null!;
    private ScriptedController _controller = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiDouble.StartAsync();
        _client = _api.Client();
        _api.Answer = c => (c.Request.Query.ContainsKey("watch"), c.Request.Path.Value) switch
        {
            (true, _) => c.HoldAsync(),
            (_, "/api/v1/secrets") => c.ListAsync("5", null),
            _ => c.ListAsync("5", null, Widget.Named("a", "1"), Widget.Named("b", "2")),
        };
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddSingleton<IKubernetesClient>(_client);
        builder.Services.AddSingleton<ILeadership>(_leadership);
        builder.Services.AddController<Widget, ScriptedController>(new() { Workers = 2, DrainTimeout = TimeSpan.FromSeconds(1) });
        builder.Services.AddKeyMapping<V1Secret, Widget>(change => [new("ns", change.Object.Metadata.Name!)]);
        _host = builder.Build();
        _controller = (ScriptedController)_host.Services.GetRequiredService<IEntityController<Widget>>();
        _leadership.Elect();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        _leadership.Dispose();
        _client.Dispose();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Start_Listed_ReconcilesEach()
    {
        await _host.StartAsync(Token);

        await CallsAsync(c => c.Contains("a", StringComparer.Ordinal) && c.Contains("b", StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reconcile_Throws_IsRepeatedUntilItSucceeds()
    {
        var failures = 0;
        _controller.Act = (key, _) => key.Name is "a" && Interlocked.Increment(ref failures) <= 2
            ? throw new InvalidOperationException("faulty")
            : Task.FromResult(ReconciliationResult.Done);

        await _host.StartAsync(Token);

        await CallsAsync(c => c.Count(k => k is "a") == 3);
    }

    [Fact]
    public async Task Reconcile_AsksToComeBack_ComesBack()
    {
        _controller.Act = (_, _) => Task.FromResult(ReconciliationResult.After(TimeSpan.FromMilliseconds(1)));

        await _host.StartAsync(Token);

        await CallsAsync(c => c.Count(k => k is "a") > 3);
    }

    [Fact]
    public async Task Sink_KeyFromElsewhere_IsReconciled()
    {
        await _host.StartAsync(Token);

        _host.Services.GetRequiredService<IKeySink<Widget>>().Enqueue(new("ns", "from-a-node"));

        await CallsAsync(c => c.Contains("from-a-node", StringComparer.Ordinal));
    }

    [Fact]
    public async Task Mapping_OtherKindListed_IsReconciled()
    {
        var answer = _api.Answer;
        _api.Answer = c => c.Request.Path == "/api/v1/secrets" && !c.Request.Query.ContainsKey("watch") ? c.ListAsync("5", null, Widget.Named("pinned", "1")) : answer(c);

        await _host.StartAsync(Token);

        await CallsAsync(c => c.Contains("pinned", StringComparer.Ordinal));
    }

    [Fact]
    public async Task Leadership_LostAndWon_CancelsAndBeginsAnew()
    {
        var cancelled = 0;
        _controller.Act = (_, token) => HangAsync(() => Interlocked.Increment(ref cancelled), token);
        await _host.StartAsync(Token);
        await CallsAsync(c => c.Count == 2);

        await _leadership.DeposeAsync();
        await Eventually.HoldsAsync(() => cancelled == 2, "both reconciliations are cancelled", Token);
        _controller.Calls.Clear();
        _release.SetResult();
        _leadership.Elect();

        await CallsAsync(c => c.Order(StringComparer.Ordinal).SequenceEqual(["a", "b"], StringComparer.Ordinal));
    }

    [Fact]
    public async Task Stop_WorkThatHangs_IsCancelledAfterTheDrainTimeout()
    {
        var cancelled = 0;
        _controller.Act = (_, token) => HangAsync(() => Interlocked.Increment(ref cancelled), token);
        await _host.StartAsync(Token);
        await CallsAsync(c => c.Count == 2);

        await _host.StopAsync(Token).WaitAsync(TimeSpan.FromSeconds(10), Token);

        cancelled.ShouldBe(2);
    }

    [Fact]
    public async Task Stop_WorkThatEnds_IsNotCancelled()
    {
        var finished = 0;
        _controller.Act = async (_, token) =>
        {
            await _release.Task.WaitAsync(token);
            Interlocked.Increment(ref finished);
            return ReconciliationResult.Done;
        };
        await _host.StartAsync(Token);
        await CallsAsync(c => c.Count == 2);

        var stop = _host.StopAsync(Token);
        _release.SetResult();
        await stop.WaitAsync(TimeSpan.FromSeconds(10), Token);

        finished.ShouldBeGreaterThanOrEqualTo(2);
    }

    private async Task<ReconciliationResult> HangAsync(Action onCancelled, CancellationToken cancellationToken)
    {
        try
        {
            await _release.Task.WaitAsync(cancellationToken);
            return ReconciliationResult.Done;
        }
        catch (OperationCanceledException)
        {
            onCancelled();
            throw;
        }
    }

    private Task CallsAsync(Func<IReadOnlyCollection<string>, bool> condition) =>
        Eventually.HoldsAsync(() => condition(_controller.Calls), "the expected keys are reconciled", Token);
}
