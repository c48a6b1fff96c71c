using System.Net;
using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Edge;

/// <summary>Answers requests for the keys of encrypted rooms: to bearers of a token for that room, and to nobody else.</summary>
internal sealed class KeyResponder(HlsOrigin origin, TokenVerifier tokens, UserRevocations revocations)
{
    public async Task SendAsync(HttpContext context, EdgeRoom room)
    {
        var token = tokens.Verify(RequestTokens.FromQueryOrHeader(context.Request));
        if (token is null || revocations.IsRevoked(token.UserId))
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusal.SendAsync(context, StatusCodes.Status401Unauthorized, "a key is given for a valid token only");
            return;
        }

        if (!room.Name.AsSpan().SequenceEqual($"{token.Namespace}/{token.RoomId}"))
        {
            await Refusal.SendAsync(context, StatusCodes.Status403Forbidden, "the token is for another room");
            return;
        }

        if (!TryReadKey(context.Request.Query, out var key) || room.StreamOf(key.Session) is not { } stream)
        {
            await Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such key");
            return;
        }

        var reply = await origin.GetSegmentAsync(stream, key).WaitAsync(context.RequestAborted);
        await (reply.Status switch
        {
            HttpStatusCode.OK => SendAsync(context, reply.Body),
            HttpStatusCode.NotFound => Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such key"),
            _ => Refusal.SendLaterAsync(context, $"the mixer of room {room.Name} cannot be asked; ask again in a second"),
        });
    }

    private static bool TryReadKey(IQueryCollection query, out SegmentKey key)
    {
        key = default;
        if (!Guid.TryParseExact(query["session"], "D", out var session) || !ushort.TryParse(query["epoch"], out var epoch))
        {
            return false;
        }

        key = new SegmentKey(session, epoch, SegmentKey.KeyNumber);
        return true;
    }

    private static async Task SendAsync(HttpContext context, byte[] key)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = key.Length;
        context.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.BodyWriter.WriteAsync(key, context.RequestAborted);
        }
    }
}
