using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>Measures queues and reconciling (meter <c>LiveOps.Kubernetes</c>), as client-go does under workqueue_*.</summary>
internal sealed class QueueMetrics
{
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private readonly ConcurrentDictionary<string, Func<int>> _depths = new(StringComparer.Ordinal);
    private readonly Histogram<double> _queueDuration;
    private readonly Histogram<double> _workDuration;
    private readonly Counter<long> _retries;
    private readonly Counter<long> _errors;

    public QueueMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(KubernetesMeter.Name);
        _queueDuration = meter.CreateHistogram("kubernetes.queue.duration", "s", "How long keys waited for a worker.", null, Buckets);
        _workDuration = meter.CreateHistogram("kubernetes.reconcile.duration", "s", "How long reconciling a key took.", null, Buckets);
        _retries = meter.CreateCounter<long>("kubernetes.queue.retries", "{retry}", "Keys queued again after a failure.");
        _errors = meter.CreateCounter<long>("kubernetes.reconcile.errors", "{error}", "Reconciliations that threw; conflicts not counted.");
        meter.CreateObservableGauge("kubernetes.queue.depth", Depths, "{key}", "Keys that wait for a worker.");
    }

    public void Taken(string kind, TimeSpan waited) => _queueDuration.Record(waited.TotalSeconds, Tag(kind));

    public void Worked(string kind, TimeSpan took) => _workDuration.Record(took.TotalSeconds, Tag(kind));

    public void Retried(string kind) => _retries.Add(1, Tag(kind));

    public void Failed(string kind) => _errors.Add(1, Tag(kind));

    public void Observe(string kind, Func<int> depth) => _depths[kind] = depth;

    private IEnumerable<Measurement<int>> Depths() => _depths.Select(d => new Measurement<int>(d.Value(), Tag(d.Key)));

    private static KeyValuePair<string, object?> Tag(string kind) => new("kind", kind);
}
