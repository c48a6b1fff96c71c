using System.Net;
using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Edge;

/// <summary>Answers requests for the keys of encrypted rooms: to bearers of a token for that room, and to nobody else.</summary>
internal sealed class KeyResponder(HlsOrigin origin, IdentityReader identities)
{
    public async Task SendAsync(HttpContext context, EdgeRoom room)
    {
        var identity = await identities.ReadAsync(context.Request);
        if (identity.Problem == IdentityProblem.IssuerUnavailable)
        {
            await Refusal.SendLaterAsync(context, "the issuer of this token cannot be asked for its keys; ask again in a second");
            return;
        }

        if (identity.Token is null && !identity.IsAdmin)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            await Refusal.SendAsync(context, StatusCodes.Status401Unauthorized, "a key is given for a valid token only");
            return;
        }

        if (!identity.IsAdmin && !room.Name.AsSpan().SequenceEqual($"{identity.Token!.Namespace}/{identity.Token.RoomId}"))
        {
            await Refusal.SendAsync(context, StatusCodes.Status403Forbidden, "the token is for another room");
            return;
        }

        if (!TryReadKey(context.Request.Query, room, out var key) || room.StreamOf(key.Session) is not { } stream)
        {
            await Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such key");
            return;
        }

        var reply = await origin.GetSegmentAsync(stream, key).WaitAsync(context.RequestAborted);
        await (reply.Status switch
        {
            HttpStatusCode.OK => SendAsync(context, reply.File!.Body),
            HttpStatusCode.NotFound => Refusal.SendAsync(context, StatusCodes.Status404NotFound, $"room {room.Name} has no such key"),
            _ => Refusal.SendLaterAsync(context, $"the mixer of room {room.Name} cannot be asked; ask again in a second"),
        });
    }

    private static bool TryReadKey(IQueryCollection query, EdgeRoom room, out SegmentKey key)
    {
        key = default;
        if (!query.ContainsKey("session") && room.Stream is { } stream)
        {
            // As the earlier system asked.
            key = new SegmentKey(stream.Source.Session, room.Epoch, SegmentKey.KeyNumber);
            return true;
        }

        if (!Guid.TryParseExact(query["session"], "D", out var session) || !ushort.TryParse(query["epoch"], out var epoch))
        {
            return false;
        }

        key = new SegmentKey(session, epoch, SegmentKey.KeyNumber);
        return true;
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> key)
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
