using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Rooms;

namespace LiveOps.Gateway.Rest;

/// <summary>Users of a room: a token for one, and its end.</summary>
internal sealed class UserEndpoints(RoomCatalog rooms, IPresence presence, TokenIssuer tokens, UserRemoval removal, RoomNaming naming)
{
    public async Task<IResult> CreateAsync(HttpRequest request, string id)
    {
        var (user, refusal) = await BodyReader.ReadAsync(request, RestJson.Default.NewUser);
        if (user is null)
        {
            return refusal!;
        }

        var role = user.Role ?? UserRoles.Anchor;
        if (role == UserRoles.Host && !request.HttpContext.GetIdentity().IsAdmin)
        {
            return RestErrors.Of(StatusCodes.Status403Forbidden, "only admins may make hosts");
        }

        if (!naming.TryRead(request, id, out var key) || rooms.Find(key) is not { } room)
        {
            return RestErrors.Of(StatusCodes.Status404NotFound, "room not found");
        }

        if (role != UserRoles.Listener && await presence.CountAsync(key, request.HttpContext.RequestAborted) >= room.Spec.MaxAnchors)
        {
            return RestErrors.Of(StatusCodes.Status409Conflict, "reached max anchors limit");
        }

        var userId = Guid.NewGuid().ToString("D");
        var token = tokens.Issue(new UserToken { UserId = userId, RoomId = key.Name, Namespace = key.Namespace!, Role = role });
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new UserCreated(userId, token), RestJson.Default.UserCreated);
    }

    public async Task<IResult> DeleteAsync(HttpRequest request, string id, string userId)
    {
        if (!Guid.TryParseExact(userId, "D", out _))
        {
            return RestErrors.Invalid(new FieldError("userId", "must be a UUID"));
        }

        if (naming.TryRead(request, id, out var key))
        {
            await removal.RemoveAsync(key, userId, request.HttpContext.RequestAborted);
        }

        return TypedResults.Json(new EmptyBody(), RestJson.Default.EmptyBody);
    }
}
