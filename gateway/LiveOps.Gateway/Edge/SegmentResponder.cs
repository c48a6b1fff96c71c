using System.Net;

namespace LiveOps.Gateway.Edge;

/// <summary>Answers requests for segments: the one copy in memory is written to each listener.</summary>
internal sealed class SegmentResponder(HlsOrigin origin, EdgeCounters counters)
{
    public Task SendAsync(HttpContext context, EdgeRoom room, SegmentKey key)
    {
        if (room.StreamOf(key.Session) is not { } stream)
        {
            return Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no session {key.Session}");
        }

        if (origin.FindSegment(key) is not { } segment)
        {
            counters.SegmentMiss();
            return WaitAsync(context, room, stream, key);
        }

        counters.SegmentHit();
        return SendAsync(context, segment);
    }

    private static Task SendAsync(HttpContext context, byte[] body)
    {
        var response = context.Response;
        response.ContentType = "audio/mp4";
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return HttpMethods.IsGet(context.Request.Method) ? response.BodyWriter.WriteAsync(body, context.RequestAborted).AsTask() : Task.CompletedTask;
    }

    private async Task WaitAsync(HttpContext context, EdgeRoom room, EdgeStream stream, SegmentKey key)
    {
        var segment = await origin.GetSegmentAsync(stream, key).WaitAsync(context.RequestAborted);
        await (segment.Status switch
        {
            HttpStatusCode.OK => SendAsync(context, segment.Body),
            HttpStatusCode.NotFound => Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such segment, or has it no longer"),
            _ => Refusal.SendLaterAsync(context, $"the mixer of room {room.Name} cannot be asked; ask again in a second"),
        });
    }
}
