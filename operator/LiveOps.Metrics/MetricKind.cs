namespace LiveOps.Metrics;

internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}
