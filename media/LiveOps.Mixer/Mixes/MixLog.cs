namespace LiveOps.Mixer.Mixes;

internal static partial class MixLog
{
    [LoggerMessage(1001, LogLevel.Information,
        "Mix of {Room} ({Uid}) made: session {Session}, epoch {Epoch}, from segment {FirstSegment}, SSRC {Ssrc}")]
    public static partial void Made(ILogger logger, string room, string uid, string session, int epoch, long firstSegment, uint ssrc);

    [LoggerMessage(1002, LogLevel.Information, "Mix of {Room} ({Uid}) ended")]
    public static partial void Ended(ILogger logger, string room, string uid);

    [LoggerMessage(1003, LogLevel.Information, "RTP for all rooms on {Address}")]
    public static partial void Listening(ILogger logger, System.Net.IPEndPoint address);
}
