using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace LiveOps.Gateway.Edge;

/// <summary>A media playlist (RFC 8216 section 4.3.3) ready to be sent, plain and compressed.</summary>
internal sealed class Playlist
{
    private const string MediaType = "application/vnd.apple.mpegurl";
    private const string TargetDurationTag = "#EXT-X-TARGETDURATION:";
    private const string MapTag = "#EXT-X-MAP:URI=\"";

    private Playlist(byte[] body, string? mixerETag)
    {
        MixerETag = mixerETag;
        var hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 8));

        // The compressed form is another representation, so it has a validator of its own (RFC 9110 section 8.8.3).
        Plain = new EdgeFile(body, MediaType, $"\"{hash}\"", "no-cache", vary: true);
        Compressed = new EdgeFile(Compress(body), MediaType, $"\"{hash}-gz\"", "no-cache", vary: true, isGzip: true);
    }

    public EdgeFile Plain { get; }

    /// <summary>The same with gzip.</summary>
    public EdgeFile Compressed { get; }

    /// <summary>What the mixer calls this version.</summary>
    public string? MixerETag { get; }

    public TimeSpan TargetDuration { get; private init; }

    /// <summary>It has an EXT-X-ENDLIST: nothing will be added.</summary>
    public bool IsEnded { get; private init; }

    /// <summary>The segments it lists, init segments included.</summary>
    public IReadOnlyList<SegmentKey> Segments { get; private init; } = [];

    /// <summary>The oldest media sequence number that a player may still ask for: until a window after it left the playlist (RFC 8216 section 6.2.2).</summary>
    public long OldestWanted
    {
        get
        {
            var listed = Segments.Where(segment => !segment.IsInit).ToList();
            return listed.Count == 0 ? 0 : listed.Min(segment => segment.Number) - listed.Count;
        }
    }

    /// <summary>Null for a body that is no media playlist.</summary>
    public static Playlist? Parse(byte[] body, string? mixerETag)
    {
        if (!body.AsSpan().StartsWith("#EXTM3U"u8))
        {
            return null;
        }

        var target = 0;
        var ended = false;
        var segments = new List<SegmentKey>();
        foreach (var line in Encoding.UTF8.GetString(body).AsSpan().EnumerateLines())
        {
            if (line.StartsWith(TargetDurationTag, StringComparison.Ordinal))
            {
                _ = int.TryParse(line[TargetDurationTag.Length..], out target);
            }
            else if (line is "#EXT-X-ENDLIST")
            {
                ended = true;
            }
            else if (HlsPath.TryParseSegment(Uri(line), out var segment))
            {
                segments.Add(segment);
            }
        }

        return target <= 0 ? null : new Playlist(body, mixerETag) { TargetDuration = TimeSpan.FromSeconds(target), IsEnded = ended, Segments = segments };
    }

    private static ReadOnlySpan<char> Uri(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(MapTag, StringComparison.Ordinal))
        {
            return line;
        }

        var uri = line[MapTag.Length..];
        var quote = uri.IndexOf('"');
        return quote < 0 ? [] : uri[..quote];
    }

    private static byte[] Compress(byte[] body)
    {
        var buffer = new MemoryStream();
        using (var gzip = new GZipStream(buffer, CompressionLevel.Optimal))
        {
            gzip.Write(body);
        }

        return buffer.ToArray();
    }
}
