using LiveOps.Gateway.Edge.Listeners;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LiveOps.Gateway.Edge;

/// <summary>Answers requests for playlists.</summary>
internal sealed class PlaylistResponder(HlsOrigin origin, EdgeCounters counters, ListenerHash listeners)
{
    public async Task SendAsync(HttpContext context, EdgeRoom room)
    {
        if ((room.Stream ?? (room.IsLive ? null : room.Ended)) is not { } stream)
        {
            await (room.IsLive
                ? Refusal.SendLaterAsync(context, $"room {room.Name} is going on air; ask again in a second")
                : Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} is not on air"));
            return;
        }

        var (playlist, isRepeated) = await origin.GetPlaylistAsync(stream);
        if (playlist is null)
        {
            await (stream.Playlist.IsGone && !room.IsLive
                ? Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} is not on air")
                : Refusal.SendLaterAsync(context, $"room {room.Name} has no playlist at the moment; ask again in a second"));
            return;
        }

        counters.Playlist();
        room.Listeners.Add(listeners.Of(context));
        if (isRepeated)
        {
            // RFC 9211: what is sent may be out of date, and the mixer could not be asked.
            context.Response.Headers["Cache-Status"] = "liveops; hit; detail=repeated";
        }

        await SendAsync(context, playlist);
    }

    private static Task SendAsync(HttpContext context, Playlist playlist)
    {
        context.Response.Headers.Vary = "Accept-Encoding";
        return FileResponder.SendAsync(context, AcceptsGzip(context.Request.Headers.AcceptEncoding) ? playlist.Compressed : playlist.Plain, ranges: false);
    }

    /// <summary>gzip is named and not weighted with nothing (RFC 9110 section 12.5.3).</summary>
    private static bool AcceptsGzip(StringValues accepted)
    {
        foreach (var value in accepted)
        {
            if (value is not null && StringWithQualityHeaderValue.TryParseList([value], out var codings) &&
                codings.Any(coding => coding.Value.Equals("gzip", StringComparison.OrdinalIgnoreCase) && coding.Quality is not 0))
            {
                return true;
            }
        }

        return false;
    }
}
