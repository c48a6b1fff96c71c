namespace LiveOps.Gateway.Rest;

internal static partial class RestLog
{
    [LoggerMessage(1000, LogLevel.Warning, "{Method} {Path} was answered 503: the API server did not do its part")]
    public static partial void ClusterFailed(ILogger logger, Exception exception, string method, string path);

    [LoggerMessage(1001, LogLevel.Information, "{Method} {Path} by {User}")]
    public static partial void Managed(ILogger logger, string method, string path, string user);
}
