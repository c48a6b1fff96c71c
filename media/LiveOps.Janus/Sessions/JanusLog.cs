using Microsoft.Extensions.Logging;

namespace LiveOps.Janus.Sessions;

internal static partial class JanusLog
{
    [LoggerMessage(1, LogLevel.Information, "Connected to Janus at {Url} after {Attempts} attempt(s)")]
    public static partial void Connected(this ILogger logger, Uri url, int attempts);

    [LoggerMessage(2, LogLevel.Warning, "Lost Janus at {Url}: {Reason}. {Pending} pending request(s) failed")]
    public static partial void Lost(this ILogger logger, Uri url, string reason, int pending);

    [LoggerMessage(3, LogLevel.Debug, "Attempt {Attempt} to reach Janus at {Url} failed: {Reason}. Next in {Delay}")]
    public static partial void AttemptFailed(this ILogger logger, int attempt, Uri url, string reason, TimeSpan delay);

    [LoggerMessage(4, LogLevel.Warning, "Janus session {SessionId} has ended: {Reason}. Its handles are gone")]
    public static partial void SessionEnded(this ILogger logger, long sessionId, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Dropped a frame that is not the Janus protocol ({Length} bytes): {Reason}. A request it answered will time out")]
    public static partial void FrameDropped(this ILogger logger, int length, string reason);

    [LoggerMessage(6, LogLevel.Error, "The callback for {Event} failed; later events still reach it")]
    public static partial void CallbackFailed(this ILogger logger, string @event, Exception exception);

    [LoggerMessage(7, LogLevel.Error, "A callback fell too far behind; it gets no more events")]
    public static partial void CallbackTooSlow(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Debug, "Cleaning up after a request that was given up failed; the server forgets it with its session")]
    public static partial void CleanupFailed(this ILogger logger, Exception exception);

    [LoggerMessage(9, LogLevel.Warning, "Keepalive of Janus session {SessionId} failed; it is tried again in {Interval}")]
    public static partial void KeepAliveFailed(this ILogger logger, long sessionId, TimeSpan interval, Exception exception);
}
