using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Signaling;

internal static partial class SignalingLog
{
    [LoggerMessage(300, LogLevel.Error, "Method {Method} failed for user {User} in room {Room}; the caller was told 'unknown error'")]
    public static partial void MethodFailed(ILogger logger, Exception exception, string method, string user, ObjectKey room);

    [LoggerMessage(301, LogLevel.Information, "User {User} connected for room {Room}")]
    public static partial void Connected(ILogger logger, string user, ObjectKey room);

    [LoggerMessage(302, LogLevel.Information, "Connection of user {User} for room {Room} ended: {Status} {Reason}")]
    public static partial void Disconnected(ILogger logger, string user, ObjectKey room, int? status, string reason);

    [LoggerMessage(303, LogLevel.Debug, "The status of user {User} in room {Room} could not be told to the others")]
    public static partial void StatusNotTold(ILogger logger, Exception exception, string user, ObjectKey room);
}
