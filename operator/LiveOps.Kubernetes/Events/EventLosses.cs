namespace LiveOps.Kubernetes.Events;

/// <summary>
/// Tells of the first loss at once and of those that follow together, one line an interval: ten thousand rooms that come at once lose
/// events by the thousand, and a line for each would bury the log.
/// </summary>
internal sealed class EventLosses : IDisposable
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private readonly Action<EventLoss> _tell;
    private readonly ITimer _timer;
    private EventLoss? _untold;
    private bool _waiting;

    /// <param name="tell">Called by one thread at a time.</param>
    public EventLosses(Action<EventLoss> tell, TimeProvider time)
    {
        _tell = tell;
        _timer = time.CreateTimer(static losses => ((EventLosses)losses!).Tell(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Add(RecordedEvent lost, Exception? exception = null)
    {
        lock (_gate)
        {
            _untold = new((_untold?.Count ?? 0) + 1, lost, exception);
            if (!_waiting)
            {
                Tell_NeedsLock();
            }
        }
    }

    /// <summary>Tells of what was not told yet.</summary>
    public void Dispose()
    {
        _timer.Dispose();
        Tell();
    }

    private void Tell()
    {
        lock (_gate)
        {
            Tell_NeedsLock();
        }
    }

    private void Tell_NeedsLock()
    {
        _waiting = _untold is not null;
        if (_untold is { } loss)
        {
            _untold = null;
            _timer.Change(Interval, Timeout.InfiniteTimeSpan);
            _tell(loss);
        }
    }
}
