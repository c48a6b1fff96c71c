namespace LiveOps.Janus.Protocol;

/// <summary>What all failures of this library derive from; cancellation by the caller stays an <see cref="OperationCanceledException"/>.</summary>
public abstract class JanusException : Exception
{
    protected JanusException()
    {
    }

    protected JanusException(string message)
        : base(message)
    {
    }

    protected JanusException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
