using System.Text.Json;
using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Hosting;
using LiveOps.Gateway.Presence;
using LiveOps.Gateway.Rooms;
using LiveOps.Kubernetes.Api;
using Microsoft.Extensions.Options;

namespace LiveOps.Gateway.Rest;

/// <summary>Users of a room: a token for one, and its end.</summary>
internal sealed class UserEndpoints(RoomCatalog rooms, IPresence presence, TokenIssuer tokens, UserRemoval removal, IOptions<GatewayOptions> options)
{
    /// <summary>Bytes; a role takes some twenty.</summary>
    private const int LargestBody = 1024;

    public async Task<IResult> CreateAsync(HttpRequest request, string id, string? @namespace)
    {
        var (user, isReadable) = await ReadAsync(request);
        if (!isReadable)
        {
            return RestErrors.Invalid();
        }

        var role = user?.Role ?? UserRoles.Anchor;
        if (!UserRoles.All.Contains(role, StringComparer.Ordinal))
        {
            return RestErrors.Invalid(new FieldError("role", $"must be one of {string.Join(", ", UserRoles.All)}"));
        }

        var key = new ObjectKey(@namespace ?? options.Value.Namespace, id);
        if (rooms.Find(key) is not { } room)
        {
            return RestErrors.Of(StatusCodes.Status404NotFound, "room not found");
        }

        if (role != UserRoles.Listener && await presence.CountAsync(key, request.HttpContext.RequestAborted) >= room.Spec.MaxAnchors)
        {
            return RestErrors.Of(StatusCodes.Status409Conflict, "reached max anchors limit");
        }

        var userId = Guid.NewGuid().ToString("D");
        var token = tokens.Issue(new UserToken { UserId = userId, RoomId = id, Namespace = key.Namespace!, Role = role });
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        return TypedResults.Json(new UserCreated(userId, token), RestJson.Default.UserCreated);
    }

    public async Task<IResult> DeleteAsync(HttpRequest request, string id, string userId, string? @namespace)
    {
        if (!Guid.TryParseExact(userId, "D", out _))
        {
            return RestErrors.Invalid(new FieldError("userId", "must be a UUID"));
        }

        await removal.RemoveAsync(new ObjectKey(@namespace ?? options.Value.Namespace, id), userId, request.HttpContext.RequestAborted);
        return TypedResults.Json(new EmptyBody(), RestJson.Default.EmptyBody);
    }

    private static async Task<(NewUser? User, bool IsReadable)> ReadAsync(HttpRequest request)
    {
        var buffer = new byte[LargestBody + 1];
        var length = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, request.HttpContext.RequestAborted);
        if (length is 0 or > LargestBody)
        {
            return (null, length == 0);
        }

        try
        {
            return (JsonSerializer.Deserialize(buffer.AsSpan(0, length), RestJson.Default.NewUser), true);
        }
        catch (JsonException)
        {
            return (null, false);
        }
    }
}
