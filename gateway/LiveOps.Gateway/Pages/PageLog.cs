namespace LiveOps.Gateway.Pages;

internal static partial class PageLog
{
    [LoggerMessage(500, LogLevel.Warning, "There are no pages at {Folder}: /, /anchor and /listen answer 404 until gateway/web is built")]
    public static partial void NotBuilt(ILogger logger, string folder);
}
