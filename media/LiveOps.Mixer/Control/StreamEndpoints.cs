using System.Globalization;
using LiveOps.Mixer.Hls;
using LiveOps.Mixer.Mixes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace LiveOps.Mixer.Control;

/// <summary>Playlists, segments and keys. Ranges, HEAD and If-None-Match are ASP.NET Core's.</summary>
internal static class StreamEndpoints
{
    private const string Immutable = "public, max-age=31536000, immutable";
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapStreams(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/hls/{uid}/index.m3u8", Methods, (RequestDelegate)PlaylistAsync);
        endpoints.MapMethods("/hls/{uid}/enc.key", Methods, (RequestDelegate)KeyAsync);
        endpoints.MapMethods("/hls/{uid}/{session}/{epoch:int}/init.mp4", Methods, (RequestDelegate)(context =>
            SendAsync(context, Find(context, Route(context, "session"), Route(context, "epoch"))?.Init, "audio/mp4", Immutable, "init")));
        endpoints.MapMethods("/hls/{uid}/{session}/{epoch:int}/{number:long}.m4s", Methods, (RequestDelegate)SegmentAsync);
    }

    private static Task PlaylistAsync(HttpContext context)
    {
        var mix = context.RequestServices.GetRequiredService<MixTable>().Find(Route(context, "uid"));
        if (mix is { Stream.Playlist: null, EndedAt: not null })
        {
            return Problem.WriteAsync(context, StatusCodes.Status410Gone, "uid: the mix ended before its first segment was complete");
        }

        if (mix is { Stream.Playlist: null })
        {
            context.Response.Headers.RetryAfter = "1";
            return Problem.WriteAsync(context, StatusCodes.Status404NotFound, "uid: the first segment is not complete yet");
        }

        return SendAsync(context, mix?.Stream.Playlist?.Content, "application/vnd.apple.mpegurl", "no-cache", mix?.Stream.Playlist?.ETag);
    }

    private static Task SegmentAsync(HttpContext context)
    {
        var number = Route(context, "number");
        var segment = Find(context, Route(context, "session"), Route(context, "epoch"))?.Find(long.Parse(number, CultureInfo.InvariantCulture));
        return SendAsync(context, segment?.Content, "audio/mp4", Immutable, number);
    }

    private static Task KeyAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var key = Find(context, query["session"].ToString(), query["epoch"].ToString())?.Key;
        return SendAsync(context, key, "application/octet-stream", "private, no-store", null);
    }

    private static HlsStream? Find(HttpContext context, string session, string epoch) =>
        int.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? context.RequestServices.GetRequiredService<MixTable>().Find(Route(context, "uid"), session, number)?.Stream
            : null;

    private static string Route(HttpContext context, string name) => (string)context.Request.RouteValues[name]!;

    private static Task SendAsync(HttpContext context, byte[]? content, string type, string caching, string? tag)
    {
        if (content is null)
        {
            return Problem.WriteAsync(context, StatusCodes.Status404NotFound, $"{context.Request.Path}: nothing is published here");
        }

        context.Response.Headers.CacheControl = caching;
        var entity = tag is null ? null : new EntityTagHeaderValue(tag.StartsWith('"') ? tag : $"\"{tag}\"");
        return TypedResults.Bytes(content, type, enableRangeProcessing: true, entityTag: entity).ExecuteAsync(context);
    }
}
