namespace LiveOps.Gateway.Edge;

/// <summary>
/// Serves <c>/hls</c>. It stands before routing and takes paths apart itself: nearly all requests of a gateway come here, and
/// routing would cost more than the answer.
/// </summary>
internal sealed class EdgeMiddleware(RequestDelegate next, EdgeRooms rooms, EdgeResponders responders)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        var path = request.Path.Value;
        if (path is null || !path.StartsWith("/hls/", StringComparison.Ordinal))
        {
            return next(context);
        }

        EdgeHeaders.AllowEveryOrigin(context.Response);
        if (HttpMethods.IsOptions(request.Method))
        {
            EdgeHeaders.AnswerPreflight(context.Response);
            return Task.CompletedTask;
        }

        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD, OPTIONS";
            return Refusal.SendAsync(context, StatusCodes.Status405MethodNotAllowed, "only GET and HEAD are possible here");
        }

        if (!HlsPath.TryParse(path, out var file))
        {
            return Refusal.SendAsync(context, StatusCodes.Status404NotFound, "there is no such file; a room's playlist is /hls/{namespace}/{room}/index.m3u8");
        }

        if ((rooms.Find(file.Room) ?? rooms.FindEarlier(file)) is not { } room)
        {
            // Before the first list is read no room is known, which must not look as if it were gone.
            return rooms.IsComplete
                ? Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"there is no room {file.Room}")
                : Refusal.SendLaterAsync(context, "the rooms are not known yet; ask again in a second");
        }

        return file.File switch
        {
            HlsFile.Playlist => responders.Playlists.SendAsync(context, room),
            HlsFile.Key => responders.Keys.SendAsync(context, room),
            _ => responders.Segments.SendAsync(context, room, file.Segment),
        };
    }
}
