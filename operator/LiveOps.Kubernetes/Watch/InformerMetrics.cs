using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Watch;

/// <summary>Counts what informers see (meter <c>LiveOps.Kubernetes</c>).</summary>
internal sealed class InformerMetrics
{
    private readonly ConcurrentDictionary<string, Func<int>> _sizes = new(StringComparer.Ordinal);
    private readonly Counter<long> _events;
    private readonly Counter<long> _lists;
    private readonly Counter<long> _failures;

    public InformerMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(KubernetesMeter.Name);
        _events = meter.CreateCounter<long>("kubernetes.informer.events", "{event}", "Watch events received.");
        _lists = meter.CreateCounter<long>("kubernetes.informer.lists", "{list}", "Full lists read.");
        _failures = meter.CreateCounter<long>("kubernetes.informer.failures", "{failure}", "Lists and watches that failed.");
        meter.CreateObservableGauge("kubernetes.informer.objects", Sizes, "{object}", "Objects in the copy.");
    }

    public void Received(string kind, WatchEventType type) => _events.Add(1, new("kind", kind), new("type", type.ToString()));

    public void Listed(string kind) => _lists.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Failed(string kind) => _failures.Add(1, new KeyValuePair<string, object?>("kind", kind));

    public void Observe(string kind, Func<int> size) => _sizes[kind] = size;

    private IEnumerable<Measurement<int>> Sizes() =>
        _sizes.Select(s => new Measurement<int>(s.Value(), new KeyValuePair<string, object?>("kind", s.Key)));
}
