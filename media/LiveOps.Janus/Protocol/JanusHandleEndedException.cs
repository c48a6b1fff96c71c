namespace LiveOps.Janus.Protocol;

/// <summary>The handle is over: detached by this client, by an administrator, or together with its session.</summary>
public sealed class JanusHandleEndedException(string plugin, string reason, Exception? innerException = null)
    : JanusException($"The handle of {plugin} has ended: {reason}. Attach again to go on.", innerException)
{
    public string Plugin { get; } = plugin;

    public string Reason { get; } = reason;
}
