using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace LiveOps.Metrics;

/// <summary>An instrument as Prometheus sees it: a name, a kind, and one series for each label set.</summary>
internal sealed class MetricFamily
{
    private static readonly double[] DefaultBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
    private readonly bool _adds;
    private readonly ConcurrentDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);

    public MetricFamily(Instrument instrument)
    {
        Kind = KindOf(instrument);
        Observable = instrument.IsObservable;
        _adds = instrument.GetType().GetGenericTypeDefinition() is var type && (type == typeof(Counter<>) || type == typeof(UpDownCounter<>));
        Name = MetricName.Of(instrument, Kind);
        Help = instrument.Description ?? "";
        Bounds = (instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries?.ToArray()
            ?? (Kind == MetricKind.Histogram ? DefaultBounds : []);
    }

    public string Name { get; }

    public string Help { get; }

    public MetricKind Kind { get; }

    public double[] Bounds { get; }

    public bool Observable { get; }

    public IEnumerable<MetricSeries> Series => _series.Values.OrderBy(series => series.Labels, StringComparer.Ordinal);

    public void Record(double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = _series.GetOrAdd(MetricName.Labels(tags), static (labels, bounds) => new MetricSeries(labels, bounds), Bounds);
        switch (Kind)
        {
            case MetricKind.Histogram: series.Observe(value); break;
            case var _ when _adds: series.Add(value); break;
            default: series.Set(value); break;
        }
    }

    /// <summary>Observed series whose owner is gone must not be reported for ever: each collection begins empty.</summary>
    public void ForgetObserved()
    {
        if (Observable)
        {
            _series.Clear();
        }
    }

    private static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType().GetGenericTypeDefinition();
        if (type == typeof(Histogram<>))
        {
            return MetricKind.Histogram;
        }

        return type == typeof(Counter<>) || type == typeof(ObservableCounter<>) ? MetricKind.Counter : MetricKind.Gauge;
    }
}
