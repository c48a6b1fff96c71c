using System.Globalization;

namespace LiveOps.TestKit.Hls;

/// <summary>A media playlist as a player reads it (RFC 8216), reduced to what the tests look at.</summary>
public sealed record Playlist
{
    public required long MediaSequence { get; init; }

    public required long DiscontinuitySequence { get; init; }

    public required int TargetDurationSeconds { get; init; }

    public required bool Ended { get; init; }

    public required IReadOnlyList<PlaylistSegment> Segments { get; init; }

    public static Playlist Parse(string text)
    {
        long mediaSequence = 0, discontinuitySequence = 0;
        var target = 0;
        var ended = false;
        var segments = new List<PlaylistSegment>();
        string? map = null;
        DateTimeOffset? time = null;
        var duration = 0.0;
        var discontinuity = false;
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!line.StartsWith('#'))
            {
                segments.Add(new(mediaSequence + segments.Count, line, map, TimeSpan.FromSeconds(duration), time, discontinuity));
                (time, discontinuity) = (null, false);
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var (tag, value) = colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
            switch (tag)
            {
                case "#EXT-X-MEDIA-SEQUENCE": mediaSequence = Number(value); break;
                case "#EXT-X-DISCONTINUITY-SEQUENCE": discontinuitySequence = Number(value); break;
                case "#EXT-X-TARGETDURATION": target = (int)Number(value); break;
                case "#EXT-X-ENDLIST": ended = true; break;
                case "#EXT-X-DISCONTINUITY": discontinuity = true; break;
                case "#EXT-X-MAP": map = value.Split('"')[1]; break;
                case "#EXT-X-PROGRAM-DATE-TIME": time = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture); break;
                case "#EXTINF": duration = double.Parse(value.TrimEnd(','), CultureInfo.InvariantCulture); break;
            }
        }

        return new()
        {
            MediaSequence = mediaSequence,
            DiscontinuitySequence = discontinuitySequence,
            TargetDurationSeconds = target,
            Ended = ended,
            Segments = segments,
        };
    }

    private static long Number(string value) => long.Parse(value, CultureInfo.InvariantCulture);
}
