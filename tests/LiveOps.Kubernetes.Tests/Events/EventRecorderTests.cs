using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.Json;
using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Events;
using LiveOps.Kubernetes.Tests.Doubles;
using LiveOps.TestKit.Time;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LiveOps.Kubernetes.Tests.Events;

public sealed class EventRecorderTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly ConcurrentQueue<string> _dropped = [];
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly MeterListener _listener = new();
    private ApiDouble _api = null!;
    private KubernetesClient _client = null!;
    private EventRecorder? _recorder;
    private EventDrops? _drops;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _api = await ApiDouble.StartAsync();
        _client = _api.Client();
        _api.Answer = c => c.Request.Method is "POST"
            ? c.JsonAsync(JsonSerializer.Deserialize<JsonElement>(_api.Requests.Last().Body), 201)
            : c.JsonAsync(new Corev1Event { InvolvedObject = new(), Metadata = new() { Name = "e" } });
    }

    public async ValueTask DisposeAsync()
    {
        if (_recorder is { } recorder)
        {
            await recorder.StopAsync(CancellationToken.None);
            recorder.Dispose();
        }

        _drops?.Dispose();
        _listener.Dispose();
        _client.Dispose();
        await _api.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Record_New_CreatesAnEventAboutTheObject()
    {
        var recorder = await StartAsync();

        recorder.Record(Widget.Named("a", "7", "uid-a"), EventType.Warning, "NoNodeFits", "No bridge has room.");
        await RequestsAsync(1);

        var stored = JsonSerializer.Deserialize<Corev1Event>(_api.Requests.Single().Body, KubernetesJson.Options)!;
        _api.Requests.Single().Path.ShouldBe("/api/v1/namespaces/ns/events");
        stored.InvolvedObject.ShouldBe(new V1ObjectReference { ApiVersion = "test.liveops.dev/v1", Kind = "Widget", Namespace = "ns", Name = "a", Uid = "uid-a" });
        (stored.Type, stored.Reason, stored.Message, stored.Count).ShouldBe(("Warning", "NoNodeFits", "No bridge has room.", 1));
        stored.Metadata.Name!.ShouldStartWith("a.");
    }

    [Fact]
    public async Task Record_Again_RaisesTheCount()
    {
        var recorder = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            recorder.Record(Widget.Named("a"), EventType.Normal, "Placed", "On n1.");
        }

        recorder.Record(Widget.Named("a"), EventType.Normal, "Placed", "On n2.");
        await RequestsAsync(4);

        _api.Requests.Select(r => r.Method).ShouldBe(["POST", "PATCH", "PATCH", "POST"]);
        _api.Requests.Select(r => r.Body).ElementAt(2).ShouldContain("\"count\":3");
    }

    [Fact]
    public async Task Record_AgainButDeletedOnTheServer_CreatesAnew()
    {
        var recorder = await StartAsync();
        var answer = _api.Answer;
        _api.Answer = c => c.Request.Method is "PATCH" ? c.StatusAsync(404, "NotFound") : answer(c);

        recorder.Record(Widget.Named("a"), EventType.Normal, "Placed", "On n1.");
        recorder.Record(Widget.Named("a"), EventType.Normal, "Placed", "On n1.");
        await RequestsAsync(3);

        _api.Requests.Select(r => r.Method).ShouldBe(["POST", "PATCH", "POST"]);
    }

    [Fact]
    public async Task Record_ObjectOverItsLimit_IsDroppedAndCountedOthersPass()
    {
        var recorder = await StartAsync(new() { Component = "test", Burst = 2, RefillSeconds = 10 });
        for (var i = 0; i < 5; i++)
        {
            recorder.Record(Widget.Named("a"), EventType.Normal, "Flaps", $"{i}");
        }

        recorder.Record(Widget.Named("b"), EventType.Normal, "Placed", "");
        await RequestsAsync(3);
        _dropped.ShouldBe(["limited", "limited", "limited"]);

        _time.Advance(TimeSpan.FromSeconds(11));
        recorder.Record(Widget.Named("a"), EventType.Normal, "Flaps", "later");
        await RequestsAsync(4);
    }

    [Fact]
    public async Task Record_ServerRefuses_IsDroppedAndTheNextIsStored()
    {
        var recorder = await StartAsync();
        var answer = _api.Answer;
        _api.Answer = c => _api.Requests.Count == 1 ? c.StatusAsync(403, "Forbidden") : answer(c);

        recorder.Record(Widget.Named("a"), EventType.Normal, "One", "");
        recorder.Record(Widget.Named("a"), EventType.Normal, "Two", "");
        await RequestsAsync(2);

        _dropped.ShouldBe(["refused"]);
    }

    [Fact]
    public async Task Record_ChannelFull_ReturnsAtOnceAndCounts()
    {
        var recorder = await StartAsync(new() { Component = "test", Capacity = 2 });
        _api.Answer = c => c.HoldAsync();
        recorder.Record(Widget.Named("a"), EventType.Normal, "Waits", "");
        await RequestsAsync(1);

        for (var i = 0; i < 5; i++)
        {
            recorder.Record(Widget.Named("b"), EventType.Normal, "Queued", "");
        }

        _dropped.ShouldBe(["full", "full", "full"]);
    }

    [Fact]
    public void RecordedEvent_LongMessage_IsCut() =>
        RecordedEvent.Of(Widget.Named("a"), EventType.Normal, "R", new string('x', 5000)).Message.Length.ShouldBe(1024);

    private async Task<EventRecorder> StartAsync(EventRecorderOptions? options = null)
    {
        options ??= new() { Component = "test" };
        var factory = _services.GetRequiredService<IMeterFactory>();
        var metrics = new EventMetrics(factory);
        _drops = new EventDrops(metrics, NullLogger<EventRecorder>.Instance, _time);
        _recorder = new EventRecorder(new EventWriter(_client, options, _time), new EventLimit(options, _time), options, metrics, _drops);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == factory && instrument.Name is "kubernetes.events.dropped")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => _dropped.Enqueue((string)tags[0].Value!));
        _listener.Start();
        await _recorder.StartAsync(Token);
        return _recorder;
    }

    private Task RequestsAsync(int count) => Eventually.HoldsAsync(() => _api.Requests.Count == count, $"{count} requests", Token);
}
