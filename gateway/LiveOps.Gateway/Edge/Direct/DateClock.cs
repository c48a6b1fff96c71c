namespace LiveOps.Gateway.Edge.Direct;

/// <summary>The second that it is, worked out once for all answers in it.</summary>
internal sealed class DateClock : IDisposable
{
    private readonly ITimer _timer;
    private volatile DateStamp _now;

    public DateClock(TimeProvider time)
    {
        _now = new DateStamp(time.GetUtcNow());
        _timer = time.CreateTimer(_ => _now = new DateStamp(time.GetUtcNow()), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
    }

    public DateStamp Now => _now;

    public void Dispose() => _timer.Dispose();
}
