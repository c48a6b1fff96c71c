namespace LiveOps.Janus.Protocol;

/// <summary>The session is over, and its handles with it: timed out, destroyed, or not reclaimed after a lost connection.</summary>
public sealed class JanusSessionEndedException(string reason, Exception? innerException = null)
    : JanusException($"The Janus session has ended: {reason}. Create another session to go on.", innerException)
{
    public string Reason { get; } = reason;
}
