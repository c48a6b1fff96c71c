using LiveOps.Janus.Protocol;

namespace LiveOps.Janus.Sessions;

/// <summary>A request that waits for its answer.</summary>
internal abstract class PendingTransaction(string request)
{
    public string Request { get; } = request;

    /// <summary>Offers a frame that names this transaction.</summary>
    public abstract TransactionStep Offer(ref JanusFrame frame);

    public abstract void Fail(Exception exception);
}
