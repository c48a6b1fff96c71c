using LiveOps.Kubernetes.Api;
using LiveOps.Kubernetes.Queue;
using LiveOps.TestKit.Time;

namespace LiveOps.Kubernetes.Tests.Queue;

public sealed class WorkQueueTests : IDisposable
{
    private static readonly ObjectKey A = new("ns", "a");
    private static readonly ObjectKey B = new("ns", "b");

    private readonly ManualTimeProvider _time = new();
    private readonly WorkQueue _queue;

    public WorkQueueTests() => _queue = new(_time);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _queue.Dispose();

    [Fact]
    public async Task Add_Twice_IsTakenOnce()
    {
        _queue.Add(A);
        _queue.Add(A);
        _queue.Add(B);

        (await TakeAsync()).ShouldBe(A);
        (await TakeAsync()).ShouldBe(B);
        _queue.Depth.ShouldBe(0);
    }

    [Fact]
    public async Task Add_WhileProcessing_ComesAgainAfterDone()
    {
        _queue.Add(A);
        await TakeAsync();
        _queue.Add(A);

        var again = _queue.TakeAsync(Token).AsTask();
        again.IsCompleted.ShouldBeFalse();
        _queue.Done(A);

        (await again)!.Value.Key.ShouldBe(A);
    }

    [Fact]
    public async Task Take_Waited_IsMeasured()
    {
        _queue.Add(A);
        _time.Advance(TimeSpan.FromSeconds(3));

        (await _queue.TakeAsync(Token))!.Value.Waited.ShouldBe(TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task AddAfter_TwoDelays_TheEarlierWinsAndTheLaterIsDropped()
    {
        _queue.AddAfter(A, TimeSpan.FromSeconds(30));
        _queue.AddAfter(A, TimeSpan.FromSeconds(2));
        _queue.AddAfter(A, TimeSpan.FromSeconds(60));

        _time.Advance(TimeSpan.FromSeconds(1.9));
        _queue.Depth.ShouldBe(0);
        _time.Advance(TimeSpan.FromSeconds(0.2));
        (await TakeAsync()).ShouldBe(A);
        _queue.Done(A);
        _time.Advance(TimeSpan.FromMinutes(5));

        _queue.Depth.ShouldBe(0);
    }

    [Fact]
    public async Task AddAfter_SeveralKeys_ComeWhenDue()
    {
        _queue.AddAfter(B, TimeSpan.FromSeconds(2));
        _queue.AddAfter(A, TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(3));

        (await TakeAsync()).ShouldBe(A);
        (await TakeAsync()).ShouldBe(B);
    }

    [Fact]
    public void AddRateLimited_Failures_DoubleUntilForgotten()
    {
        var delays = Enumerable.Range(0, 12).Select(_ => _queue.AddRateLimited(A).TotalMilliseconds).ToList();

        delays.ShouldBe([50, 100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600, 30000, 30000]);
        _queue.AddRateLimited(B).TotalMilliseconds.ShouldBe(50);
        _queue.Forget(A);
        _queue.AddRateLimited(A).TotalMilliseconds.ShouldBe(50);
    }

    [Fact]
    public async Task ShutDown_QueuedKeys_AreStillHandedOut()
    {
        _queue.Add(A);
        _queue.Add(B);
        _queue.AddAfter(new("ns", "later"), TimeSpan.FromSeconds(1));
        await TakeAsync();
        _queue.Add(A);
        _queue.ShutDown();
        _queue.Add(new("ns", "too-late"));

        (await TakeAsync()).ShouldBe(B);
        var next = _queue.TakeAsync(Token).AsTask();
        _queue.Done(B);
        next.IsCompleted.ShouldBeFalse();
        _queue.Done(A);
        (await next)!.Value.Key.ShouldBe(A);
        _queue.Done(A);

        (await _queue.TakeAsync(Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Take_Cancelled_Throws()
    {
        using var cancellation = new CancellationTokenSource();
        var take = _queue.TakeAsync(cancellation.Token).AsTask();
        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => take);
    }

    private async Task<ObjectKey> TakeAsync() => (await _queue.TakeAsync(Token).AsTask().WaitAsync(TimeSpan.FromSeconds(5), Token))!.Value.Key;
}
