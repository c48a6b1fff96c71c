namespace LiveOps.Operator.Tests.Nodes.Links;

/// <summary>A clock that jumps, and fires its one timer once for each jump however far it is, as for a process that was stopped.</summary>
internal sealed class JumpingTime : TimeProvider
{
    private Action? _tick;
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public TimeSpan Elapsed => TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp() => Volatile.Read(ref _ticks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _tick = () => callback(state);
        return new Timer();
    }

    public void Jump(TimeSpan span)
    {
        Volatile.Write(ref _ticks, _ticks + span.Ticks);
        _tick!();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
