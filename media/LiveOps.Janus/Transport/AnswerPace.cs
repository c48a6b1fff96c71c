namespace LiveOps.Janus.Transport;

/// <summary>
/// Whether answers come so fast, one batch within a millisecond of the other, that waking a thread of the pool for each would cost more
/// than all the rest. Not thread-safe.
/// </summary>
internal sealed class AnswerPace(TimeProvider time)
{
    private const int FastBatches = 32;
    private const int MostCounted = 2 * FastBatches;
    private static readonly TimeSpan FastGap = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan RestAfterStall = TimeSpan.FromSeconds(1);

    private long _last = time.GetTimestamp();
    private long? _stalledAt;
    private int _streak;

    /// <summary>Counts a batch. True if those who await its answers should go on where it was read.</summary>
    public bool IsFast()
    {
        var now = time.GetTimestamp();
        // One late batch among many does not make them slow.
        _streak = time.GetElapsedTime(_last, now) < FastGap ? Math.Min(_streak + 1, MostCounted) : _streak / 2;
        _last = now;
        if (_stalledAt is { } stalledAt && time.GetElapsedTime(stalledAt, now) > RestAfterStall)
        {
            _stalledAt = null;
        }

        return _streak > FastBatches && _stalledAt is null;
    }

    /// <summary>Somebody took long with an answer: the pool is better for such, for a while.</summary>
    public void Stalled() => _stalledAt = time.GetTimestamp();
}
