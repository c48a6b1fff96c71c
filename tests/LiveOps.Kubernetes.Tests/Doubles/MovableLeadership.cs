using LiveOps.Kubernetes.Leases;

namespace LiveOps.Kubernetes.Tests.Doubles;

/// <summary>Leads when the test says so.</summary>
internal sealed class MovableLeadership : ILeadership, IDisposable
{
    private TaskCompletionSource<CancellationToken> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CancellationTokenSource _term = new();

    public bool IsLeader => _next.Task.IsCompleted;

    public Task<CancellationToken> WaitAsync(CancellationToken cancellationToken = default) => _next.Task.WaitAsync(cancellationToken);

    public void Elect()
    {
        _term.Dispose();
        _term = new();
        _next.SetResult(_term.Token);
    }

    public void Dispose() => _term.Dispose();

    public Task DeposeAsync()
    {
        _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return _term.CancelAsync();
    }
}
