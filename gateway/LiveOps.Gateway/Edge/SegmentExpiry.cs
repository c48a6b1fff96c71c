namespace LiveOps.Gateway.Edge;

/// <summary>
/// Lets go of segments that no player can want any more: those of sessions that are over, and those that left their playlist longer
/// ago than a whole window (RFC 8216 section 6.2.2). The cache's own limit alone would be used up by the first busy evening, and stay so.
/// </summary>
internal sealed class SegmentExpiry(EdgeRooms rooms, SegmentCache segments, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            var wanted = rooms.Streams().DistinctBy(stream => stream.Source.Session)
                .ToDictionary(stream => stream.Source.Session, stream => stream.Playlist.Last?.OldestWanted ?? 0);
            segments.Drop(key => !wanted.TryGetValue(key.Session, out var oldest) || (key.Number >= 0 && key.Number < oldest));
        }
    }
}
