namespace LiveOps.Mixer.Codec;

internal static partial class CodecLog
{
    [LoggerMessage(2001, LogLevel.Error, "FFmpeg ({Executable}) could not be started; the room's playlist stands still. Next try in {Wait}")]
    public static partial void NotStarted(ILogger logger, string executable, Exception? exception, TimeSpan wait);

    [LoggerMessage(2002, LogLevel.Warning, "FFmpeg (process {ProcessId}) {Why}; another goes on where it stopped. Its last words: {Errors}")]
    public static partial void Ended(ILogger logger, int processId, string why, string errors);

    [LoggerMessage(2003, LogLevel.Information, "Encoders are forked from FFmpeg process {ProcessId}")]
    public static partial void ForkServerStarted(ILogger logger, int processId);

    [LoggerMessage(2004, LogLevel.Warning, "FFmpeg process {ProcessId}, from which encoders are forked, has ended and they with it; another takes its place")]
    public static partial void ForkServerEnded(ILogger logger, int processId);

    [LoggerMessage(2005, LogLevel.Warning,
        "FFmpeg cannot be made to fork encoders: {Reason}. So each is started by itself, which costs each AAC room 9 MiB and 0.1 s of CPU")]
    public static partial void NoForkServer(ILogger logger, string reason);

    [LoggerMessage(2006, LogLevel.Warning, "FFmpeg process {ProcessId} could not fork an encoder: {Reason}. It is started by itself")]
    public static partial void NotForked(ILogger logger, int processId, string reason);
}
