using Microsoft.Extensions.Primitives;

namespace LiveOps.Gateway.Edge;

/// <summary>Answers requests for playlists.</summary>
internal sealed class PlaylistResponder(HlsOrigin origin, EdgeCounters counters)
{
    private const string ContentType = "application/vnd.apple.mpegurl";

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
            await Refusal.SendLaterAsync(context, $"room {room.Name} has no playlist at the moment; ask again in a second");
            return;
        }

        counters.Playlist();
        if (isRepeated)
        {
            // RFC 9211: what is sent may be out of date, and the mixer could not be asked.
            context.Response.Headers["Cache-Status"] = "liveops; hit; detail=repeated";
        }

        await SendAsync(context, playlist);
    }

    private static async ValueTask SendAsync(HttpContext context, Playlist playlist)
    {
        var (request, response) = (context.Request, context.Response);
        var gzip = AcceptsGzip(request.Headers.AcceptEncoding);
        var etag = gzip ? playlist.GzipETag : playlist.ETag;
        response.Headers.ETag = etag;
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        if (Matches(request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = gzip ? playlist.Gzip : playlist.Body;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        if (gzip)
        {
            response.Headers.ContentEncoding = "gzip";
        }

        if (HttpMethods.IsGet(request.Method))
        {
            await response.BodyWriter.WriteAsync(body, context.RequestAborted);
        }
    }

    private static bool AcceptsGzip(StringValues accepted)
    {
        foreach (var value in accepted)
        {
            if (value is not null && value.Contains("gzip", StringComparison.OrdinalIgnoreCase) && !value.Contains("gzip;q=0", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Matches(StringValues known, string etag)
    {
        foreach (var value in known)
        {
            if (value is not null && (value == "*" || value.Contains(etag, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }
}
