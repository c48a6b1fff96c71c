using System.Globalization;

namespace LiveOps.Mixer.Tests.Hosting;

/// <summary>What tests ask of a playlist. Whether it is a valid one is for hls-parser to say.</summary>
internal sealed record TestPlaylist
{
    public required string Text { get; init; }

    public required long MediaSequence { get; init; }

    public required long DiscontinuitySequence { get; init; }

    public required IReadOnlyList<TestSegment> Segments { get; init; }

    public long LastNumber => MediaSequence + Segments.Count - 1;

    public bool Ended => Text.Contains("#EXT-X-ENDLIST", StringComparison.Ordinal);

    public static TestPlaylist Parse(string text)
    {
        var segments = new List<TestSegment>();
        var next = new TestSegment();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var value = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (line.StartsWith("#EXTINF:", StringComparison.Ordinal))
            {
                next = next with { Seconds = double.Parse(value.TrimEnd(','), CultureInfo.InvariantCulture) };
            }
            else if (line.StartsWith("#EXT-X-PROGRAM-DATE-TIME:", StringComparison.Ordinal))
            {
                next = next with { Time = DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) };
            }
            else if (line == "#EXT-X-DISCONTINUITY")
            {
                next = next with { Discontinuity = true };
            }
            else if (!line.StartsWith('#'))
            {
                segments.Add(next with { Uri = line });
                next = new TestSegment();
            }
        }

        return new TestPlaylist
        {
            Text = text,
            MediaSequence = Tag(text, "#EXT-X-MEDIA-SEQUENCE:"),
            DiscontinuitySequence = Tag(text, "#EXT-X-DISCONTINUITY-SEQUENCE:"),
            Segments = segments,
        };
    }

    private static long Tag(string text, string tag)
    {
        var line = text.Split('\n').Single(candidate => candidate.StartsWith(tag, StringComparison.Ordinal));
        return long.Parse(line[tag.Length..], CultureInfo.InvariantCulture);
    }
}
