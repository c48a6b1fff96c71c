using LiveOps.Gateway.Calls.Users;

namespace LiveOps.Gateway.Calls;

internal static partial class CallLog
{
    [LoggerMessage(800, LogLevel.Information, "Call connection {Connection} of {User} ended: {Status} {Reason}")]
    public static partial void Disconnected(ILogger logger, Guid connection, CallUser? user, int? status, string reason);

    [LoggerMessage(801, LogLevel.Information, "{User} registered for calls on connection {Connection}")]
    public static partial void Registered(ILogger logger, CallUser user, Guid connection);

    [LoggerMessage(802, LogLevel.Error, "Message {Type} of {User} failed; the sender was told that it is not available")]
    public static partial void MessageFailed(ILogger logger, Exception exception, string? type, CallUser? user);

    [LoggerMessage(803, LogLevel.Warning, "{User} sends too many messages, or sends them too fast; the connection {Connection} is closed")]
    public static partial void Flooded(ILogger logger, CallUser? user, Guid connection);

    [LoggerMessage(804, LogLevel.Warning, "{User} went away but could not be taken out of the list of those who can be called; it goes from there by itself in seconds")]
    public static partial void DepartureFailed(ILogger logger, Exception exception, CallUser? user);

    [LoggerMessage(806, LogLevel.Warning, "Gateway {Gateway} is lost: the {Users} who could be called there are free to come back elsewhere")]
    public static partial void GatewayLost(ILogger logger, Guid gateway, int users);

    [LoggerMessage(807, LogLevel.Warning, "This gateway was away from Redis for so long that the others took it for lost; everybody in calls is sent back to register anew")]
    public static partial void TakenForLost(ILogger logger);

    [LoggerMessage(805, LogLevel.Warning, "Calls without a token are on: whoever reaches this gateway can call and be called under any name")]
    public static partial void Anonymous(ILogger logger);
}
