using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>A request that waits for its answer.</summary>
internal abstract class PendingTransaction(string request, long number, TimeSpan limit) : IThreadPoolWorkItem
{
    /// <summary>What is sent as <c>transaction</c>.</summary>
    public long Number { get; } = number;

    /// <summary>How long an answer is awaited.</summary>
    public TimeSpan Limit { get; } = limit;

    /// <summary>The timestamp at which it is given up.</summary>
    public long Deadline { get; set; }

    /// <summary>Whether it was given up already and only its late answer matters.</summary>
    public bool IsOrphan { get; set; }

    /// <summary>Whether its answer still matters once the caller gave up.</summary>
    public abstract bool OutlivesCaller { get; }

    protected string Request { get; } = request;

    /// <summary>Offers a frame that names this transaction.</summary>
    public abstract TransactionStep Offer(ref JanusFrame frame);

    public abstract void Fail(Exception exception);

    /// <summary>Tells the caller what came of it; whoever awaits that goes on on this thread.</summary>
    public abstract void Execute();

    public void TimeOut() => Fail(new JanusTimeoutException(Request, Limit));
}
