using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Rooms;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Rest;

/// <summary>Tokens of listeners, and what a token is good for.</summary>
internal sealed class TokenEndpoints(RoomCatalog rooms, TokenIssuer tokens, RoomNaming naming, IOptions<AuthOptions> options)
{
    public async Task<IResult> CreateAsync(HttpRequest request)
    {
        var (body, refusal) = await BodyReader.ReadAsync(request, RestJson.Default.NewToken);
        if (body is null)
        {
            return refusal!;
        }

        if (body.RoomId is not { } id || !RoomNaming.TryRead(id, naming.NamespaceOf(body.Namespace), out var key))
        {
            return RestErrors.Invalid(new FieldError("roomId", "is no id of a room"));
        }

        var identity = request.HttpContext.GetIdentity();
        var isHost = identity.Token is { Role: UserRoles.Host } token && token.RoomId == key.Name && token.Namespace == key.Namespace;
        if (!options.Value.PublicListening && !identity.IsAdmin && !isHost)
        {
            request.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
            return identity.Token is null
                ? RestErrors.Of(StatusCodes.Status401Unauthorized, "unauthorized")
                : RestErrors.Of(StatusCodes.Status403Forbidden, "only hosts of this room and admins may do this");
        }

        if (rooms.Find(key) is null)
        {
            return RestErrors.NoRoom(id);
        }

        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var listener = new UserToken { UserId = Guid.NewGuid().ToString("D"), RoomId = key.Name, Namespace = key.Namespace!, Role = UserRoles.Listener };
        return TypedResults.Json(new TokenAnswer(tokens.Issue(listener)), RestJson.Default.TokenAnswer);
    }

    public static IResult GetSession(HttpRequest request)
    {
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        var session = request.HttpContext.GetIdentity().Token is { } token
            ? new SessionBody(token.Role, token.UserId, token.RoomId.Length == 0 ? null : RoomIds.IdOf(token.RoomId), token.Namespace, token.ExpiresAt)
            : new SessionBody(UserRoles.Admin, null, null, null, null);
        return TypedResults.Json(new SessionAnswer(session), RestJson.Default.SessionAnswer);
    }
}
