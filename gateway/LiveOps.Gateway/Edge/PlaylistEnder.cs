namespace LiveOps.Gateway.Edge;

/// <summary>
/// Fetches the last playlist of a room that goes off air, whether or not anybody listens now: without its EXT-X-ENDLIST a player
/// that comes back a moment later would wait for segments that never come.
/// </summary>
internal sealed class PlaylistEnder(HlsOrigin origin, TimeProvider time, ILogger<PlaylistEnder> logger)
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    /// <summary>The operator has taken the room off air long before; the mixer keeps the playlist for minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public void End(EdgeRoom room, EdgeStream stream) => _ = EndAsync(room, stream);

    private async Task EndAsync(EdgeRoom room, EdgeStream stream)
    {
        // Off the watch's thread, which must not wait.
        await Task.Yield();
        var began = time.GetTimestamp();
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            if (await origin.GetPlaylistAsync(stream) is { Playlist.IsEnded: true })
            {
                EdgeLog.PlaylistEnded(logger, room.Name);
                return;
            }

            if (stream.Playlist is { IsGone: true, Last: null })
            {
                EdgeLog.NothingPublished(logger, room.Name);
                return;
            }
        }
        while (!stream.Playlist.IsGone && time.GetElapsedTime(began) < Patience && await timer.WaitForNextTickAsync());

        EdgeLog.PlaylistNotEnded(logger, room.Name, stream.Source.Node);
    }
}
