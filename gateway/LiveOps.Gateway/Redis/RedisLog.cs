namespace LiveOps.Gateway.Redis;

internal static partial class RedisLog
{
    [LoggerMessage(900, LogLevel.Warning, "Redis cannot be reached; until it can, nobody can join a room here")]
    public static partial void NotConnected(ILogger logger);

    [LoggerMessage(901, LogLevel.Warning, "Redis does not answer; anchors stay on air, but until it is back nobody can join a room here")]
    public static partial void Lost(ILogger logger);

    [LoggerMessage(902, LogLevel.Information, "Redis answers again")]
    public static partial void Restored(ILogger logger);

    [LoggerMessage(903, LogLevel.Error, "A message on {Channel} was dropped, as {Capacity} are waiting already; what it said is not known to this gateway")]
    public static partial void MessageDropped(ILogger logger, string channel, int capacity);

    [LoggerMessage(904, LogLevel.Error, "A message on {Channel} could not be handled; what it said has no effect on this gateway")]
    public static partial void HandlerFailed(ILogger logger, Exception exception, string channel);
}
