using LiveOps.Kubernetes.Api;

namespace LiveOps.Operator.Apply;

internal static partial class ApplyLog
{
    [LoggerMessage(200, LogLevel.Information, "Removing what room {Uid} left behind on {Node}")]
    public static partial void Orphan(ILogger logger, string uid, ObjectKey node);

    [LoggerMessage(201, LogLevel.Warning, "What room {Uid} left behind on {Node} could not be removed: {Detail}")]
    public static partial void OrphanStays(ILogger logger, string uid, ObjectKey node, string detail);
}
