using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Presence;

internal static partial class PresenceLog
{
    [LoggerMessage(700, LogLevel.Error, "An event of room {Room} was dropped, as {Capacity} are waiting already; its anchors here are not told of it")]
    public static partial void EventDropped(ILogger logger, ObjectKey room, int capacity);

    [LoggerMessage(701, LogLevel.Error, "An event of room {Room} could not be handled; its anchors here may not have been told of it")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, ObjectKey room);

    [LoggerMessage(702, LogLevel.Warning, "The lease of this gateway has lapsed; until it is renewed its anchors speak on, and nothing is changed for them")]
    public static partial void LeaseLapsed(ILogger logger);

    [LoggerMessage(703, LogLevel.Information, "The lease of this gateway is renewed; of {Held} places here, {Lost} were taken meanwhile")]
    public static partial void LeaseRenewed(ILogger logger, int held, int lost);

    [LoggerMessage(704, LogLevel.Information, "{Count} places of gateways that are gone were freed in room {Room}")]
    public static partial void Freed(ILogger logger, int count, string room);

    [LoggerMessage(705, LogLevel.Debug, "Presence in Redis cannot be kept up at the moment")]
    public static partial void Unavailable(ILogger logger, Exception exception);
}
