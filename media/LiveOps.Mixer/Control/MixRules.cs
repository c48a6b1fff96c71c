namespace LiveOps.Mixer.Control;

/// <summary>What JSON types cannot say of a request. Every problem is named, by its field.</summary>
internal static class MixRules
{
    private const int MaxNameLength = 256;
    private const int MaxIdLength = 64;
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(10);

    public static IEnumerable<string> Problems(string uid, MixRequest request, DateTimeOffset now)
    {
        var hls = request.Hls;
        var timeline = request.Timeline;
        return new[]
        {
            Unless(IsId(uid), "uid: must be 1 to 64 letters, digits and hyphens"),
            Unless(request.Name.Length is > 0 and <= MaxNameLength, "name: must have 1 to 256 characters"),
            Unless(IsId(request.Session), "session: must be 1 to 64 letters, digits and hyphens"),
            Unless(timeline.Origin <= now + ClockTolerance, $"timeline.origin: lies in the future; here it is {now:O}"),
            Unless(timeline.Origin > DateTimeOffset.UnixEpoch, "timeline.origin: lies before 1970"),
            Unless(timeline.Epoch >= 0, "timeline.epoch: must not be negative"),
            Unless(timeline.ResumeFrom is null or >= 0, "timeline.resumeFrom: must not be negative"),
            Unless(hls.SegmentSeconds is >= 1 and <= 10, "hls.segmentSeconds: must be 1 to 10"),
            Unless(hls.WindowSegments is >= 3 and <= 60, "hls.windowSegments: must be 3 to 60"),
            Unless(hls.BitrateKbps is >= 24 and <= 320, "hls.bitrateKbps: must be 24 to 320"),
            Unless(hls.Channels is 1 or 2, "hls.channels: must be 1 or 2"),
            ResumesAhead(timeline, hls, now),
        }.OfType<string>();
    }

    public static bool IsId(string id) => id.Length is > 0 and <= MaxIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string? Unless(bool holds, string problem) => holds ? null : problem;

    private static string? ResumesAhead(TimelineRequest timeline, HlsSettings hls, DateTimeOffset now)
    {
        var present = (now + ClockTolerance - timeline.Origin).TotalSeconds / Math.Clamp(hls.SegmentSeconds, 1, 10);
        return Unless(timeline.ResumeFrom is null || timeline.ResumeFrom <= present + 1, "timeline.resumeFrom: lies in the future");
    }
}
