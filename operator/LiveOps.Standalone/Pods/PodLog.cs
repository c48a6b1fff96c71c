namespace LiveOps.Standalone.Pods;

internal static partial class PodLog
{
    [LoggerMessage(1, LogLevel.Warning, "Ended {Count} processes that an earlier run left behind.")]
    public static partial void LeftoversEnded(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Information, "Pod {Pod} is looked after.")]
    public static partial void PodTaken(ILogger logger, string pod);

    [LoggerMessage(3, LogLevel.Information, "Pod {Pod} ended.")]
    public static partial void PodEnded(ILogger logger, string pod);

    [LoggerMessage(4, LogLevel.Warning, "The status of pod {Pod} was not accepted; it is written again in a second.")]
    public static partial void StatusRefused(ILogger logger, Exception exception, string pod);

    [LoggerMessage(6, LogLevel.Error, "Pod {Pod} is not looked after any more; a new pod is needed.")]
    public static partial void WorkerFailed(ILogger logger, Exception exception, string pod);

    [LoggerMessage(7, LogLevel.Warning, "The end of pod {Pod} could not be reported; it is tried again in a second.")]
    public static partial void DeletionRefused(ILogger logger, Exception exception, string pod);
}
