using System.Threading.Channels;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Kubernetes.Queue;

/// <summary>
/// Keys waiting for a worker. A key is handed to one worker at a time; what is added meanwhile marks it dirty, and it comes
/// again once its worker is done. After <see cref="ShutDown"/> what is queued is still handed out, and nothing is taken in.
/// </summary>
public sealed class WorkQueue : IDisposable
{
    private readonly TimeProvider _time;
    private readonly WorkQueueOptions _options;
    private readonly Lock _gate = new();
    private readonly Channel<ObjectKey> _ready = Channel.CreateUnbounded<ObjectKey>();
    private readonly Dictionary<ObjectKey, long> _dirtySince = [];
    private readonly HashSet<ObjectKey> _processing = [];
    private readonly Dictionary<ObjectKey, int> _failures = [];
    private readonly DelayedKeys _delayed = new();
    private readonly ITimer _timer;
    private bool _isShutDown;

    public WorkQueue(TimeProvider time, WorkQueueOptions? options = null)
    {
        _time = time;
        _options = options ?? new();
        _timer = time.CreateTimer(static queue => ((WorkQueue)queue!).MoveDue(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Keys that wait for a worker; delayed ones not counted.</summary>
    public int Depth
    {
        get
        {
            lock (_gate)
            {
                return _dirtySince.Count;
            }
        }
    }

    public void Add(ObjectKey key)
    {
        lock (_gate)
        {
            if (!_isShutDown)
            {
                MarkDirty_NeedsLock(key);
            }
        }
    }

    public void AddAfter(ObjectKey key, TimeSpan delay)
    {
        if (delay <= TimeSpan.Zero)
        {
            Add(key);
            return;
        }

        lock (_gate)
        {
            if (!_isShutDown)
            {
                _delayed.Add(key, _time.GetTimestamp() + (long)(delay.TotalSeconds * _time.TimestampFrequency));
                SetTimer_NeedsLock();
            }
        }
    }

    /// <summary>Adds a key that failed, after a delay that doubles with each failure since the last <see cref="Forget"/>.</summary>
    /// <returns>The delay.</returns>
    public TimeSpan AddRateLimited(ObjectKey key)
    {
        int failures;
        lock (_gate)
        {
            failures = _failures.GetValueOrDefault(key);
            _failures[key] = failures + 1;
        }

        var delay = _options.FirstDelay * Math.Pow(2, Math.Min(failures, 30));
        delay = delay < _options.LongestDelay ? delay : _options.LongestDelay;
        AddAfter(key, delay);
        return delay;
    }

    /// <summary>The key succeeded: its next failure is its first.</summary>
    public void Forget(ObjectKey key)
    {
        lock (_gate)
        {
            _failures.Remove(key);
        }
    }

    /// <summary>Waits for a key; null once the queue is shut down and empty.</summary>
    public async ValueTask<WorkItem?> TakeAsync(CancellationToken cancellationToken)
    {
        while (await _ready.Reader.WaitToReadAsync(cancellationToken))
        {
            if (TryTake(out var item))
            {
                return item;
            }
        }

        return null;
    }

    /// <summary>Takes a key if one waits.</summary>
    public bool TryTake(out WorkItem item)
    {
        lock (_gate)
        {
            item = default;
            if (!_ready.Reader.TryRead(out var key))
            {
                return false;
            }

            _dirtySince.Remove(key, out var since);
            _processing.Add(key);
            item = new(key, _time.GetElapsedTime(since));
            return true;
        }
    }

    /// <summary>The worker is through with the key, whatever came of it.</summary>
    public void Done(ObjectKey key)
    {
        lock (_gate)
        {
            _processing.Remove(key);
            if (_dirtySince.ContainsKey(key))
            {
                _ready.Writer.TryWrite(key);
            }

            CompleteIfDrained_NeedsLock();
        }
    }

    public void ShutDown()
    {
        lock (_gate)
        {
            _isShutDown = true;
            _delayed.Clear();
            CompleteIfDrained_NeedsLock();
        }
    }

    public void Dispose()
    {
        ShutDown();
        _timer.Dispose();
    }

    private void MarkDirty_NeedsLock(ObjectKey key)
    {
        if (_dirtySince.TryAdd(key, _time.GetTimestamp()) && !_processing.Contains(key))
        {
            _ready.Writer.TryWrite(key);
        }
    }

    // A key in work may still be dirty and come back, so the end is known only when none is.
    private void CompleteIfDrained_NeedsLock()
    {
        if (_isShutDown && _dirtySince.Count == 0 && _processing.Count == 0)
        {
            _ready.Writer.TryComplete();
        }
    }

    private void MoveDue()
    {
        lock (_gate)
        {
            while (_delayed.TryTake(_time.GetTimestamp(), out var key))
            {
                MarkDirty_NeedsLock(key);
            }

            SetTimer_NeedsLock();
        }
    }

    private void SetTimer_NeedsLock()
    {
        if (_delayed.NextDue is { } due && !_isShutDown)
        {
            var wait = _time.GetElapsedTime(_time.GetTimestamp(), due);
            // Timers count whole milliseconds: rounding down would wake too early, over and over.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Max(0, Math.Ceiling(wait.TotalMilliseconds))), Timeout.InfiniteTimeSpan);
        }
    }
}
