using System.Net;
using System.Text;
using LiveOps.Gateway.Edge.Listeners;

namespace LiveOps.Gateway.Edge.Direct;

/// <summary>Finds the answer to a request among the files at hand.</summary>
internal sealed class DirectAnswers(EdgeRooms rooms, HlsOrigin origin, EdgeCounters counters, DateClock clock, ListenerHash listeners)
{
    /// <summary>The answer, ready to be sent; empty where it takes waiting, explaining or anything else that is rare.</summary>
    public ReadOnlyMemory<byte> Find(in RequestHead head, IPAddress? address)
    {
        Span<char> path = stackalloc char[head.Path.Length];
        if (Ascii.ToUtf16(head.Path, path, out _) != System.Buffers.OperationStatus.Done || !HlsPath.TryParse(path, out var file) ||
            rooms.Find(file.Room) is not { } room)
        {
            return default;
        }

        return file.File switch
        {
            HlsFile.Playlist => FindPlaylist(head, room, address),
            HlsFile.Segment or HlsFile.Init => FindSegment(head, room, file.Segment),
            _ => default,
        };
    }

    /// <summary>
    /// Whether waiting helps: the request is for the playlist of a stream that has one, which is being asked for again. Afterwards it is looked for once more.
    /// </summary>
    public ValueTask<bool> RefreshAsync(in RequestHead head)
    {
        Span<char> path = stackalloc char[head.Path.Length];
        return Ascii.ToUtf16(head.Path, path, out _) == System.Buffers.OperationStatus.Done && HlsPath.TryParse(path, out var file) &&
            file.File == HlsFile.Playlist && rooms.Find(file.Room)?.Stream is { Playlist.Last: not null } stream
            ? RefreshAsync(stream)
            : ValueTask.FromResult(false);
    }

    private async ValueTask<bool> RefreshAsync(EdgeStream stream)
    {
        await origin.GetPlaylistAsync(stream);
        return stream.Playlist.Fresh is not null;
    }

    private ReadOnlyMemory<byte> FindPlaylist(in RequestHead head, EdgeRoom room, IPAddress? address)
    {
        if (room.Stream?.Playlist.Fresh is not { } playlist)
        {
            return default;
        }

        counters.Playlist();
        room.Listeners.Add(listeners.Of(address, head.UserAgent));
        return Answer(head, head.AcceptsGzip ? playlist.Compressed : playlist.Plain);
    }

    private ReadOnlyMemory<byte> FindSegment(in RequestHead head, EdgeRoom room, SegmentKey key)
    {
        if (room.StreamOf(key.Session) is null || origin.FindSegment(key) is not { } segment)
        {
            return default;
        }

        counters.SegmentHit();
        return Answer(head, segment);
    }

    private ReadOnlyMemory<byte> Answer(in RequestHead head, EdgeFile file)
    {
        if (head.IfNoneMatch.IsEmpty)
        {
            return file.Answer(clock.Now);
        }

        // Lists of tags, weak ones and * are for the server's own parser.
        return Ascii.Equals(head.IfNoneMatch, file.ETag.ToString()) ? file.Unmodified(clock.Now) : default;
    }
}
