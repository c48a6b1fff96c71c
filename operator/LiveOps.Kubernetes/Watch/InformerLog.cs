using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Watch;

internal static partial class InformerLog
{
    [LoggerMessage(100, LogLevel.Information, "{Count} {Kind} listed at version {ResourceVersion}.")]
    public static partial void Listed(ILogger logger, int count, string kind, string resourceVersion);

    [LoggerMessage(101, LogLevel.Warning, "{Kind} cannot be followed; the copy is out of date until the next attempt in {Delay} succeeds.")]
    public static partial void Lost(ILogger logger, Exception exception, string kind, TimeSpan delay);

    [LoggerMessage(102, LogLevel.Information, "The version from which {Kind} were followed is no longer kept; listing again.")]
    public static partial void Expired(ILogger logger, string kind);

    [LoggerMessage(103, LogLevel.Error, "A handler failed on {Type} of {Key}; what it should have noted is lost until the object changes again.")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, WatchEventType type, ObjectKey key);

    [LoggerMessage(105, LogLevel.Information, "{Kind} are not followed, and what depends on them is left out: {Reason}")]
    public static partial void NotServed(ILogger logger, string kind, string reason);

    [LoggerMessage(104, LogLevel.Debug, "The watch of {Kind} ended; resuming after version {ResourceVersion}.")]
    public static partial void Ended(ILogger logger, string kind, string? resourceVersion);
}
