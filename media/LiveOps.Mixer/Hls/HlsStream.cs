using System.Text;

namespace LiveOps.Mixer.Hls;

/// <summary>One epoch's stream as listeners see it. Written under its mix's lock, read by anyone: each publication replaces a snapshot.</summary>
internal sealed class HlsStream(PlaylistHeader header, int windowSegments, byte[] init, byte[]? key)
{
    private volatile Segment[] _segments = [];
    private volatile PlaylistSnapshot? _playlist;

    public PlaylistHeader Header => header;

    public byte[] Init => init;

    public byte[]? Key => key;

    /// <summary>Null until the first segment is complete.</summary>
    public PlaylistSnapshot? Playlist => _playlist;

    public void Publish(Segment segment)
    {
        // A listener may ask for a segment until a whole window after it left the playlist (RFC 8216 section 6.2.2).
        var kept = _segments;
        var keep = 2 * windowSegments;
        if (kept.Length > 0 && kept[^1].Number != segment.Number - 1)
        {
            // A playlist has no way to say that a number is missing: it begins anew.
            kept = [];
        }

        _segments = kept = [.. kept.AsSpan(Math.Max(0, kept.Length - keep)), segment];
        Render(kept, ended: false);
    }

    public void End() => Render(_segments, ended: true);

    public Segment? Find(long number)
    {
        var kept = _segments;
        var index = kept.Length == 0 ? -1 : number - kept[0].Number;
        return index >= 0 && index < kept.Length ? kept[(int)index] : null;
    }

    private void Render(Segment[] kept, bool ended)
    {
        if (kept.Length > 0)
        {
            var text = PlaylistText.Render(header, kept.AsSpan(Math.Max(0, kept.Length - windowSegments)), ended);
            var tag = $"\"{header.Session}-{header.Epoch}-{kept[^1].Number}{(ended ? "-end" : "")}\"";
            _playlist = new PlaylistSnapshot(Encoding.UTF8.GetBytes(text), tag);
        }
    }
}
