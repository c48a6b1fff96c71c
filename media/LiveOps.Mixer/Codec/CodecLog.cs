namespace LiveOps.Mixer.Codec;

internal static partial class CodecLog
{
    [LoggerMessage(2001, LogLevel.Error, "FFmpeg ({Executable}) could not be started; the room's playlist stands still. Next try in {Wait}")]
    public static partial void NotStarted(ILogger logger, string executable, Exception? exception, TimeSpan wait);

    [LoggerMessage(2002, LogLevel.Warning, "FFmpeg (process {ProcessId}) {Why}; another goes on where it stopped. Its last words: {Errors}")]
    public static partial void Ended(ILogger logger, int processId, string why, string errors);
}
