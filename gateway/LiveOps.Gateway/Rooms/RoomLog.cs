using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rooms;

internal static partial class RoomLog
{
    [LoggerMessage(100, LogLevel.Warning, "Secret {Secret} could not be read again; what was read before is still used, so a change to it has no effect yet")]
    public static partial void SecretNotRead(ILogger logger, Exception exception, ObjectKey secret);

    [LoggerMessage(101, LogLevel.Information, "The mark of node {Node} has expired; the node is in service again")]
    public static partial void MarkExpired(ILogger logger, ObjectKey node);

    [LoggerMessage(102, LogLevel.Warning, "The expired mark of node {Node} could not be removed; until that succeeds no room is placed on it")]
    public static partial void MarkNotRemoved(ILogger logger, Exception exception, ObjectKey node);
}
