using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using LiveOps.Resources.Rooms;

namespace LiveOps.Operator.Rooms;

/// <summary>How long rooms take to be on air, and to be so again.</summary>
internal sealed class RoomMetrics
{
    private static readonly InstrumentAdvice<double> Buckets = new()
    {
        HistogramBucketBoundaries = [0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2, 3, 5, 10, 30, 60, 300],
    };

    private readonly ConcurrentDictionary<string, long> _offAirSince = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private readonly Histogram<double> _onAir;
    private readonly Histogram<double> _recovery;
    private readonly Counter<long> _recoveries;

    public RoomMetrics(IMeterFactory meters, TimeProvider time)
    {
        _time = time;
        var meter = meters.Create("LiveOps.Operator");
        _onAir = meter.CreateHistogram("liveops.room.start.duration", "s", "From when the operator first saw that a room is to be on air until it is.", null, Buckets);
        _recovery = meter.CreateHistogram("liveops.room.recovery.duration", "s", "From when a room on air was found to have lost something until it has it again.", null, Buckets);
        _recoveries = meter.CreateCounter<long>("liveops.room.recoveries", "{recovery}", "Rooms on air that lost something, by what.");
    }

    /// <summary>The room is to be on air; does nothing while it is.</summary>
    public void Wanted(LiveRoom room)
    {
        if (room.Status?.Phase != RoomPhase.OnAir)
        {
            _offAirSince.TryAdd(room.Metadata.Uid!, _time.GetTimestamp());
        }
    }

    /// <summary>A new status of the room was written.</summary>
    public void Changed(LiveRoom room, LiveRoomStatus? before, LiveRoomStatus after, string reason)
    {
        var uid = room.Metadata.Uid!;
        if (after.Phase == RoomPhase.OnAir && before?.Phase != RoomPhase.OnAir && _offAirSince.TryRemove(uid, out var since))
        {
            (before?.Phase == RoomPhase.Recovering ? _recovery : _onAir).Record(_time.GetElapsedTime(since).TotalSeconds);
        }
        else if (after.Phase == RoomPhase.Recovering && before?.Phase == RoomPhase.OnAir)
        {
            _offAirSince[uid] = _time.GetTimestamp();
            _recoveries.Add(1, new KeyValuePair<string, object?>("reason", reason));
        }
    }

    public void Forget(string uid) => _offAirSince.TryRemove(uid, out _);
}
