using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Leases;

internal static partial class LeaseLog
{
    [LoggerMessage(120, LogLevel.Information, "{Identity} leads: it holds the lease {Lease}.")]
    public static partial void Acquired(ILogger logger, string identity, string lease);

    [LoggerMessage(121, LogLevel.Warning, "{Identity} leads no more: it lost the lease {Lease}.")]
    public static partial void Lost(ILogger logger, string identity, string lease);

    [LoggerMessage(122, LogLevel.Warning, "The lease {Lease} cannot be acquired or renewed; a leader steps down unless an attempt succeeds in time.")]
    public static partial void AttemptFailed(ILogger logger, Exception exception, string lease);

    [LoggerMessage(123, LogLevel.Warning, "The lease {Lease} could not be given up; others must wait until it runs out.")]
    public static partial void ReleaseFailed(ILogger logger, Exception exception, string lease);
}
