namespace LiveOps.TestKit.Time;

/// <summary>A clock that stands still until a test moves it. Timers fire on the thread that does.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => Start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Moves time on, firing what falls due on the way in its order.</summary>
    public void Advance(TimeSpan span)
    {
        var end = _ticks + span.Ticks;
        while (TakeDue(end) is { } due)
        {
            due.Callback();
        }

        Volatile.Write(ref _ticks, end);
    }

    /// <summary>Moves time on in steps until the condition holds, giving other threads time to act on each.</summary>
    public async Task AdvanceUntilAsync(Func<bool> condition, TimeSpan step, CancellationToken cancellationToken)
    {
        while (!condition())
        {
            Advance(step);
            await Task.Delay(1, cancellationToken);
        }
    }

    private ManualTimer? TakeDue(long end)
    {
        lock (_gate)
        {
            var due = _timers.Where(t => t.Due <= end).MinBy(t => t.Due);
            if (due is not null)
            {
                Volatile.Write(ref _ticks, Math.Max(_ticks, due.Due!.Value));
                due.Reschedule();
            }

            return due;
        }
    }

    private sealed class ManualTimer(ManualTimeProvider time, Action callback) : ITimer
    {
        private TimeSpan _period;

        public Action Callback => callback;

        public long? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                Due = dueTime == Timeout.InfiniteTimeSpan ? null : time._ticks + dueTime.Ticks;
                _period = period;
                return true;
            }
        }

        public void Reschedule() => Due = _period > TimeSpan.Zero ? Due + _period.Ticks : null;

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
