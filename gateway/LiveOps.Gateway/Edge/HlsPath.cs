using System.Globalization;

namespace LiveOps.Gateway.Edge;

/// <summary>
/// A path under <c>/hls</c>, taken apart. Only these shapes exist, and what is asked of a mixer is built from the parsed values,
/// never from the text, so no path leads anywhere else:
/// <c>/hls/{namespace}/{room}/</c> and then <c>index.m3u8</c>, <c>enc.key</c>, <c>{session}/{epoch}/init.mp4</c> or
/// <c>{session}/{epoch}/{number}.m4s</c>.
/// </summary>
internal readonly ref struct HlsPath
{
    private const string Prefix = "/hls/";

    /// <summary><c>namespace/room</c>.</summary>
    public ReadOnlySpan<char> Room { get; private init; }

    public HlsFile File { get; private init; }

    /// <summary>Which segment, or which init segment.</summary>
    public SegmentKey Segment { get; private init; }

    public static bool TryParse(ReadOnlySpan<char> path, out HlsPath parsed)
    {
        parsed = default;
        if (!path.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return false;
        }

        path = path[Prefix.Length..];
        var slash = path.IndexOf('/');
        var second = slash < 1 ? -1 : path[(slash + 1)..].IndexOf('/');
        if (second < 1)
        {
            return false;
        }

        var room = path[..(slash + 1 + second)];
        var file = path[(room.Length + 1)..];
        if (file is "index.m3u8" or "enc.key")
        {
            parsed = new HlsPath { Room = room, File = file is "enc.key" ? HlsFile.Key : HlsFile.Playlist };
            return true;
        }

        if (!TryParseSegment(file, out var segment))
        {
            return false;
        }

        parsed = new HlsPath { Room = room, File = segment.IsInit ? HlsFile.Init : HlsFile.Segment, Segment = segment };
        return true;
    }

    /// <summary>Parses <c>{session}/{epoch}/init.mp4</c> and <c>{session}/{epoch}/{number}.m4s</c>, as playlists name them.</summary>
    public static bool TryParseSegment(ReadOnlySpan<char> file, out SegmentKey key)
    {
        const int SessionLength = 36;
        key = default;
        if (file.Length <= SessionLength + 1 || file[SessionLength] != '/' || !Guid.TryParseExact(file[..SessionLength], "D", out var session))
        {
            return false;
        }

        var rest = file[(SessionLength + 1)..];
        var slash = rest.IndexOf('/');
        if (slash < 0 || !TryParseNumber(rest[..slash], 9, out var epoch))
        {
            return false;
        }

        var name = rest[(slash + 1)..];
        if (name is "init.mp4")
        {
            key = new SegmentKey(session, (int)epoch, SegmentKey.InitNumber);
            return true;
        }

        if (!name.EndsWith(".m4s", StringComparison.Ordinal) || !TryParseNumber(name[..^4], 15, out var number))
        {
            return false;
        }

        key = new SegmentKey(session, (int)epoch, number);
        return true;
    }

    /// <summary>Digits only, and no leading zero: one segment has one name, so that caches behind this one hold it once.</summary>
    private static bool TryParseNumber(ReadOnlySpan<char> text, int mostDigits, out long number)
    {
        number = 0;
        return text.Length >= 1 && text.Length <= mostDigits && (text[0] != '0' || text.Length == 1) &&
            long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
