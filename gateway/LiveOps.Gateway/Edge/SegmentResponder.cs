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
        return FileResponder.SendAsync(context, segment, ranges: true);
    }

    private async Task WaitAsync(HttpContext context, EdgeRoom room, EdgeStream stream, SegmentKey key)
    {
        var (status, segment) = await origin.GetSegmentAsync(stream, key).WaitAsync(context.RequestAborted);
        await (status switch
        {
            HttpStatusCode.OK => FileResponder.SendAsync(context, segment!, ranges: true),
            HttpStatusCode.NotFound => Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such segment, or has it no longer"),
            _ => Refusal.SendLaterAsync(context, $"the mixer of room {room.Name} cannot be asked; ask again in a second"),
        });
    }
}
