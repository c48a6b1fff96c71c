namespace LiveOps.Gateway.Edge;

/// <summary>Playlists, segments and keys, from memory or from the mixer.</summary>
internal sealed class HlsOrigin(MixerClient mixers, SegmentCache segments)
{
    public async ValueTask<(Playlist? Playlist, bool IsRepeated)> GetPlaylistAsync(EdgeStream stream)
    {
        var before = stream.Playlist.Last;
        var answer = await stream.Playlist.GetAsync(etag => mixers.GetAsync(stream.Source, "index.m3u8", etag));
        if (answer.Playlist is { } playlist && playlist != before)
        {
            FetchAhead(stream, playlist);
        }

        return answer;
    }

    /// <summary>The segment in memory, for the common case that takes no waiting.</summary>
    public EdgeFile? FindSegment(SegmentKey key) => segments.Find(key);

    public Task<SegmentFetch> GetSegmentAsync(EdgeStream stream, SegmentKey key) =>
        segments.GetAsync(key, wanted => mixers.GetAsync(stream.Source, wanted.MixerPath, null));

    /// <summary>
    /// Every listed segment will be asked for in a moment. With all of them at hand, the playlist that is repeated while a
    /// mixer is replaced names nothing that died with it.
    /// </summary>
    private void FetchAhead(EdgeStream stream, Playlist playlist)
    {
        foreach (var key in playlist.Segments)
        {
            _ = GetSegmentAsync(stream, key);
        }
    }
}
