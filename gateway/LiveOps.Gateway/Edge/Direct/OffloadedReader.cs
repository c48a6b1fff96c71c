using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>
/// Goes on in the thread pool after each wait. Direct answers run on the thread that hears of requests, which every other connection
/// waits for; whatever takes longer than they do must not.
/// </summary>
internal sealed class OffloadedReader(PipeReader inner) : PipeReader
{
    public override void AdvanceTo(SequencePosition consumed) => inner.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) => inner.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => inner.CancelPendingRead();

    public override void Complete(Exception? exception = null) => inner.Complete(exception);

    public override bool TryRead(out ReadResult result) => inner.TryRead(out result);

    public override ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        var read = inner.ReadAsync(cancellationToken);
        return read.IsCompleted ? read : OffloadAsync(read);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private static async ValueTask<ReadResult> OffloadAsync(ValueTask<ReadResult> read)
    {
        var result = await read;
        await Task.Yield();
        return result;
    }
}
