using System.Diagnostics.Metrics;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Rest;

namespace LiveOps.Gateway.Edge;

/// <summary>Counts requests of listeners. Plain counters that are read when somebody looks: this is the hot path.</summary>
internal sealed class EdgeCounters
{
    private readonly SegmentCache _cache;
    private long _playlists;
    private long _segmentHits;
    private long _segmentMisses;
    private long _refused;

    public EdgeCounters(IMeterFactory meters, SegmentCache cache)
    {
        _cache = cache;
        var meter = meters.Create(GatewayMetrics.MeterName);
        meter.CreateObservableCounter("liveops.gateway.edge.playlists", () => Interlocked.Read(ref _playlists), description: "Playlists sent.");
        meter.CreateObservableCounter("liveops.gateway.edge.segment.hits", () => Interlocked.Read(ref _segmentHits), description: "Segments sent from memory.");
        meter.CreateObservableCounter("liveops.gateway.edge.segment.misses", () => Interlocked.Read(ref _segmentMisses), description: "Segments that had to be waited for.");
        meter.CreateObservableCounter("liveops.gateway.edge.refused", () => Interlocked.Read(ref _refused), description: "Requests answered with an error.");
        meter.CreateObservableGauge("liveops.gateway.edge.hit.ratio", () => Totals().HitRatio ?? 1, description: "Part of the segments that were in memory.");
        meter.CreateObservableGauge("liveops.gateway.edge.cache", () => cache.Bytes, "By", "Memory that segments take.");
    }

    public void Playlist() => Interlocked.Increment(ref _playlists);

    public void SegmentHit() => Interlocked.Increment(ref _segmentHits);

    public void SegmentMiss() => Interlocked.Increment(ref _segmentMisses);

    public void Refused() => Interlocked.Increment(ref _refused);

    public EdgeTotals Totals()
    {
        var (hits, misses) = (Interlocked.Read(ref _segmentHits), Interlocked.Read(ref _segmentMisses));
        return new EdgeTotals(
            Interlocked.Read(ref _playlists), hits + misses, hits, misses, hits + misses == 0 ? null : (double)hits / (hits + misses), Interlocked.Read(ref _refused), _cache.Bytes);
    }
}
