using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>
/// The requests that wait for an answer on one link, and the clock that gives them up: one timer, set to the earliest deadline, so
/// that a request costs none of its own.
/// </summary>
internal sealed class PendingTable : IDisposable
{
    /// <summary>How long after its caller gave up a late answer is still awaited, to undo what it created.</summary>
    private static readonly TimeSpan OrphanPatience = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, PendingTransaction> _pending = [];
    private readonly TimeProvider _time;
    private readonly ITimer _timer;
    private long _nextDeadline = long.MaxValue;
    private Exception? _error;

    public PendingTable(TimeProvider time)
    {
        _time = time;
        _timer = time.CreateTimer(static table => ((PendingTable)table!).GiveUpExpired(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _pending.Count;
            }
        }
    }

    /// <summary>Adds a request; on a table that has failed, the request fails in the same way.</summary>
    public bool TryAdd(PendingTransaction pending)
    {
        pending.Deadline = After(pending.Limit);
        lock (_lock)
        {
            if (_error is null)
            {
                _pending.Add(pending.Number, pending);
                SetTimer_NeedsLock(pending.Deadline);
                return true;
            }
        }

        pending.Fail(_error);
        return false;
    }

    /// <summary>Hands a frame to the request it names; false if it is for somebody else.</summary>
    public bool Settle(ref JanusFrame frame)
    {
        PendingTransaction? pending;
        lock (_lock)
        {
            if (!_pending.TryGetValue(frame.Transaction, out pending))
            {
                return false;
            }
        }

        var step = pending.Offer(ref frame);
        if (step == TransactionStep.Finished)
        {
            Remove(pending);
        }

        return step != TransactionStep.PassedOn;
    }

    public void Remove(PendingTransaction pending)
    {
        lock (_lock)
        {
            _pending.Remove(pending.Number);
        }
    }

    /// <summary>Removes a request whose caller gave up, unless its answer still matters.</summary>
    public void Abandon(PendingTransaction pending)
    {
        if (!pending.OutlivesCaller)
        {
            Remove(pending);
        }
    }

    /// <summary>Fails all that wait, and whoever comes later; returns how many there were.</summary>
    public int FailAll(Exception error)
    {
        PendingTransaction[] all;
        lock (_lock)
        {
            _error = error;
            all = [.. _pending.Values];
            _pending.Clear();
        }

        foreach (var pending in all)
        {
            pending.Fail(error);
        }

        return all.Length;
    }

    public void Dispose() => _timer.Dispose();

    private void GiveUpExpired()
    {
        List<PendingTransaction> expired = [];
        lock (_lock)
        {
            var now = _time.GetTimestamp();
            var next = long.MaxValue;
            foreach (var pending in _pending.Values)
            {
                if (pending.Deadline <= now)
                {
                    expired.Add(pending);
                }
                else
                {
                    next = Math.Min(next, pending.Deadline);
                }
            }

            _nextDeadline = long.MaxValue;
            expired.ForEach(KeepOrphan_NeedsLock);
            SetTimer_NeedsLock(next);
        }

        expired.ForEach(static pending => pending.TimeOut());
    }

    private void KeepOrphan_NeedsLock(PendingTransaction expired)
    {
        if (expired is { OutlivesCaller: true, IsOrphan: false })
        {
            expired.IsOrphan = true;
            expired.Deadline = After(OrphanPatience);
            SetTimer_NeedsLock(expired.Deadline);
        }
        else
        {
            _pending.Remove(expired.Number);
        }
    }

    private void SetTimer_NeedsLock(long deadline)
    {
        if (deadline < _nextDeadline)
        {
            _nextDeadline = deadline;
            // Timers count in whole milliseconds: rounded down, this one would find the request not yet expired.
            var wait = _time.GetElapsedTime(_time.GetTimestamp(), deadline).TotalMilliseconds;
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait))), Timeout.InfiniteTimeSpan);
        }
    }

    private long After(TimeSpan limit) => _time.GetTimestamp() + (long)(limit.TotalSeconds * _time.TimestampFrequency);
}
