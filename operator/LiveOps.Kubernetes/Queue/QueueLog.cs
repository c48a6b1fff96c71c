using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Logging;

namespace LiveOps.Kubernetes.Queue;

internal static partial class QueueLog
{
    private static readonly Func<ILogger, string, ObjectKey, IDisposable?> KeyScope =
        LoggerMessage.DefineScope<string, ObjectKey>("{Kind} {Key}");

    public static IDisposable? BeginKey(ILogger logger, string kind, ObjectKey key) => KeyScope(logger, kind, key);

    [LoggerMessage(110, LogLevel.Error, "Reconciling {Kind} {Key} failed; next attempt in {Delay}.")]
    public static partial void Failed(ILogger logger, Exception exception, string kind, ObjectKey key, TimeSpan delay);

    [LoggerMessage(111, LogLevel.Debug, "{Kind} {Key} changed while it was reconciled; next attempt in {Delay}.")]
    public static partial void Conflicted(ILogger logger, string kind, ObjectKey key, TimeSpan delay);

    [LoggerMessage(112, LogLevel.Information, "{Workers} workers reconcile {Kind}.")]
    public static partial void Started(ILogger logger, int workers, string kind);

    [LoggerMessage(113, LogLevel.Warning, "Stopped reconciling {Kind}: this process leads no more.")]
    public static partial void Deposed(ILogger logger, string kind);
}
