using System.Globalization;
using System.Text;

namespace LiveOps.Mixer.Hls;

/// <summary>Renders a media playlist (RFC 8216 section 4.3).</summary>
internal static class PlaylistText
{
    public static string Render(PlaylistHeader header, ReadOnlySpan<Segment> window, bool ended)
    {
        var discontinuous = header.Epoch > 0 && window[0].Number == header.FirstSegment;
        var text = new StringBuilder(256 + 200 * window.Length);
        text.Append("#EXTM3U\n#EXT-X-VERSION:7\n");
        text.Append("#EXT-X-TARGETDURATION:").Append(header.SegmentSeconds).Append('\n');
        text.Append("#EXT-X-MEDIA-SEQUENCE:").Append(window[0].Number).Append('\n');
        text.Append("#EXT-X-DISCONTINUITY-SEQUENCE:").Append(discontinuous ? header.Epoch - 1 : header.Epoch).Append('\n');
        text.Append("#EXT-X-INDEPENDENT-SEGMENTS\n");
        if (discontinuous)
        {
            text.Append("#EXT-X-DISCONTINUITY\n");
        }

        // Before any key, so that the init segment is read in clear (RFC 8216 section 4.3.2.5).
        var folder = $"{header.Session}/{header.Epoch}/";
        text.Append("#EXT-X-MAP:URI=\"").Append(folder).Append("init.mp4\"\n");
        foreach (var segment in window)
        {
            if (header.Encrypted)
            {
                text.Append("#EXT-X-KEY:METHOD=AES-128,URI=\"enc.key?session=").Append(header.Session).Append("&epoch=").Append(header.Epoch)
                    .Append("\",IV=").Append(SegmentCipher.VectorAttribute(segment.Number)).Append('\n');
            }

            text.Append("#EXT-X-PROGRAM-DATE-TIME:").Append(Time(segment.ProgramDateTime)).Append('\n');
            text.Append("#EXTINF:").Append(Seconds(segment.Samples)).Append(",\n");
            text.Append(folder).Append(segment.Number).Append(".m4s\n");
        }

        return (ended ? text.Append("#EXT-X-ENDLIST\n") : text).ToString();
    }

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static string Seconds(int samples) =>
        ((decimal)samples / SegmentGrid.SampleRate).ToString("0.000000", CultureInfo.InvariantCulture);
}
