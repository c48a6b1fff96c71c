namespace LiveOps.Gateway.Bridges;

/// <summary>A bridge could not be reached, was lost, did not answer in time or refused.</summary>
internal sealed class BridgeException : Exception
{
    public BridgeException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
