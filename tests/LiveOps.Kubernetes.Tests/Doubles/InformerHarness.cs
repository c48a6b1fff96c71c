using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Watch;
using LiveOps.TestKit.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>An informer before a double that serves one list after the other, and one watch after the other.</summary>
internal sealed class InformerHarness : IAsyncDisposable
{
    private readonly ApiDouble _api;
    private readonly KubernetesClient _client;
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();

    private InformerHarness(ApiDouble api)
    {
        _api = api;
        _api.Answer = c => Take(c.Request.Query["watch"] == "true" ? Watches : Lists, c);
        _client = api.Client();
        Informer = new(
            _client,
            new() { Scope = new() { Namespace = "ns" }, FirstDelay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(2) },
            new InformerMetrics(_services.GetRequiredService<IMeterFactory>()),
            TimeProvider.System,
            NullLogger<Informer<Widget>>.Instance);
    }

    public Informer<Widget> Informer { get; }

    /// <summary>Answers to lists in turn.</summary>
    public ConcurrentQueue<RequestDelegate> Lists { get; } = [];

    /// <summary>Answers to watches in turn; further ones stay open and silent.</summary>
    public ConcurrentQueue<RequestDelegate> Watches { get; } = [];

    public ConcurrentQueue<string> Events { get; } = [];

    public IEnumerable<string> WatchedFrom => _api.Requests.Where(r => r.IsWatch).Select(r => r.Path.Split("resourceVersion=")[1]);

    public int ListCount => _api.Requests.Count(r => !r.IsWatch);

    public static async Task<InformerHarness> CreateAsync()
    {
        var harness = new InformerHarness(await ApiDouble.StartAsync());
        harness.Informer.Subscribe(e => harness.Events.Enqueue($"{e.Type} {e.Object.Metadata.Name}@{e.Object.Metadata.ResourceVersion}"));
        return harness;
    }

    public Task StartAsync() => Informer.StartAsync(TestContext.Current.CancellationToken);

    public Task SeesAsync(params string[] events) => Eventually.HoldsAsync(
        () => Events.SequenceEqual(events, StringComparer.Ordinal), $"events are [{string.Join(", ", events)}], not [{string.Join(", ", Events)}]", TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Informer.StopAsync(CancellationToken.None);
        Informer.Dispose();
        _client.Dispose();
        await _api.DisposeAsync();
        await _services.DisposeAsync();
    }

    private static Task Take(ConcurrentQueue<RequestDelegate> answers, HttpContext context) =>
        answers.TryDequeue(out var answer) ? answer(context) : context.HoldAsync();
}
