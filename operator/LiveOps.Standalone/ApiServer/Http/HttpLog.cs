namespace LiveOps.Standalone.ApiServer.Http;

internal static partial class HttpLog
{
    [LoggerMessage(40, LogLevel.Error, "{Method} {Path} failed")]
    public static partial void RequestFailed(this ILogger logger, string method, PathString path, Exception error);
}
