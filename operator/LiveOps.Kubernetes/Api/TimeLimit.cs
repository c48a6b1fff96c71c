namespace LiveOps.Kubernetes.Api;

/// <summary>A token that is cancelled by the caller's or when time is up, and can tell which.</summary>
internal sealed class TimeLimit : IDisposable
{
    private readonly CancellationToken _caller;
    private readonly CancellationTokenSource _timer;
    private readonly CancellationTokenSource _either;

    public TimeLimit(TimeSpan limit, TimeProvider time, CancellationToken cancellationToken)
    {
        _caller = cancellationToken;
        _timer = new CancellationTokenSource(limit, time);
        _either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _timer.Token);
    }

    public CancellationToken Token => _either.Token;

    /// <summary>Time was up and the caller had not cancelled.</summary>
    public bool IsOver => _timer.IsCancellationRequested && !_caller.IsCancellationRequested;

    /// <summary>Starts the time anew.</summary>
    public void Restart(TimeSpan limit) => _timer.CancelAfter(limit);

    public void Dispose()
    {
        _either.Dispose();
        _timer.Dispose();
    }
}
