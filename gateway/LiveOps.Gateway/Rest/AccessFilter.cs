using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Auth.Limits;
using LiveOps.Kubernetes.Api;

namespace LiveOps.Gateway.Rest;

/// <summary>Lets those through who may call a route, and holds back who asks too much of one room.</summary>
internal sealed class AccessFilter(RoomNaming naming, RequestLimiter limiter, GatewaySecrets secrets)
{
    public ValueTask<object?> JudgeAsync(AccessLevel level, EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var identity = http.GetIdentity();
        var room = http.Request.RouteValues["id"] is string id && naming.TryRead(http.Request, id, out var key) ? key : (ObjectKey?)null;
        if (Refuse(level, identity, room) is { } refusal)
        {
            if (refusal.Status == StatusCodes.Status401Unauthorized)
            {
                http.Response.Headers.WWWAuthenticate = "Bearer";
            }
            else if (refusal.Status == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = "1";
            }

            return ValueTask.FromResult<object?>(RestErrors.Of(refusal.Status, refusal.Text));
        }

        if (room is { } limited && !limiter.TryRoom(limited))
        {
            http.Response.Headers.RetryAfter = "1";
            return ValueTask.FromResult<object?>(RestErrors.Of(StatusCodes.Status429TooManyRequests, "too many requests for this room"));
        }

        return next(context);
    }

    private (int Status, string Text)? Refuse(AccessLevel level, Identity identity, ObjectKey? room)
    {
        if (identity.Problem == IdentityProblem.IssuerUnavailable)
        {
            return (StatusCodes.Status503ServiceUnavailable, "the issuer of this token cannot be asked for its keys; try again in a moment");
        }

        if (level == AccessLevel.Admin && identity.Token is null && !identity.IsAdmin && !secrets.HasAdminToken)
        {
            return (StatusCodes.Status403Forbidden, "management is switched off: set LiveOps:Gateway:AdminToken or LiveOps:Gateway:AdminTokenFile");
        }

        if (identity.Problem == IdentityProblem.Invalid)
        {
            return (StatusCodes.Status401Unauthorized, level == AccessLevel.Admin ? "admin token required" : "unauthorized");
        }

        if (level == AccessLevel.Anybody || identity.IsAdmin)
        {
            return null;
        }

        if (identity.Token is not { } token)
        {
            return (StatusCodes.Status401Unauthorized, level == AccessLevel.Bearer ? "unauthorized" : "admin token required");
        }

        return level switch
        {
            AccessLevel.Bearer => null,
            AccessLevel.Host when token.Role == UserRoles.Host && room == new ObjectKey(token.Namespace, token.RoomId) => null,
            AccessLevel.Host => (StatusCodes.Status403Forbidden, "only hosts of this room and admins may do this"),
            _ => (StatusCodes.Status403Forbidden, "only admins may do this"),
        };
    }
}
