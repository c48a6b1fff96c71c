using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rooms;

internal static partial class RoomLog
{
    [LoggerMessage(100, LogLevel.Warning, "Secret {Secret} could not be read again; what was read before is still used, so a change to it has no effect yet")]
    public static partial void SecretNotRead(ILogger logger, Exception exception, ObjectKey secret);
}
