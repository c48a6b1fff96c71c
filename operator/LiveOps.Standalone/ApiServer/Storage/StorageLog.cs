namespace LiveOps.Standalone.ApiServer.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(1, LogLevel.Information, "Recovered {Objects} objects at revision {Revision} from {Directory}")]
    public static partial void Recovered(this ILogger logger, int objects, long revision, string directory);

    [LoggerMessage(2, LogLevel.Warning, "The log in {Directory} ended in {TornBytes} bytes of a write that was cut short; nobody had been told that it was done, so it is dropped")]
    public static partial void TornTail(this ILogger logger, string directory, long tornBytes);

    [LoggerMessage(3, LogLevel.Error, "Writing to the log failed; the changes in hand are refused")]
    public static partial void AppendFailed(this ILogger logger, Exception error);

    [LoggerMessage(4, LogLevel.Debug, "Compacted the log to {Bytes} bytes (generation {Generation})")]
    public static partial void Compacted(this ILogger logger, long bytes, long generation);

    [LoggerMessage(5, LogLevel.Error, "Compacting the log failed; the old file stays in use and grows")]
    public static partial void CompactionFailed(this ILogger logger, Exception error);
}
