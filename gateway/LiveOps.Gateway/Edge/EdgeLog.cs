namespace LiveOps.Gateway.Edge;

internal static partial class EdgeLog
{
    [LoggerMessage(400, LogLevel.Debug, "Mixer {Node} did not answer for {Path}: {Reason}")]
    public static partial void MixerNotReached(ILogger logger, string node, string path, string reason);

    [LoggerMessage(401, LogLevel.Warning, "Room {Room}: mixer {Node} cannot be asked for the playlist; listeners get the last one repeated")]
    public static partial void PlaylistRepeated(ILogger logger, string room, string node);

    [LoggerMessage(402, LogLevel.Information, "Room {Room} is off air; its last playlist stays readable")]
    public static partial void PlaylistEnded(ILogger logger, string room);

    [LoggerMessage(403, LogLevel.Warning, "Room {Room} is off air, and mixer {Node} gave no last playlist: players will keep asking until they give up")]
    public static partial void PlaylistNotEnded(ILogger logger, string room, string node);

    [LoggerMessage(404, LogLevel.Debug, "Room {Room} is off air since before its first segment: there is no playlist to end")]
    public static partial void NothingPublished(ILogger logger, string room);
}
