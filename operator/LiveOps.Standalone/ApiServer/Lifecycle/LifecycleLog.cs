using LiveOps.Standalone.ApiServer.Storage;

namespace LiveOps.Standalone.ApiServer.Lifecycle;

internal static partial class LifecycleLog
{
    [LoggerMessage(30, LogLevel.Error, "Garbage collection of {Key} failed; it is tried again when the object or its owners change")]
    public static partial void CollectionFailed(this ILogger logger, StorageKey key, Exception error);

    [LoggerMessage(31, LogLevel.Error, "Emptying {What} failed; it is tried again at the next change")]
    public static partial void EmptyingFailed(this ILogger logger, string what, Exception error);

    [LoggerMessage(32, LogLevel.Error, "Removing expired Events failed; it is tried again in {Interval}")]
    public static partial void ExpiryFailed(this ILogger logger, TimeSpan interval, Exception error);
}
