using LiveOps.Gateway.Auth;
using LiveOps.Gateway.Presence;

namespace LiveOps.Gateway.Rest;

/// <summary>
/// Lets requests through that carry no token or a valid one. A page that was refused a WebSocket cannot see why; here it learns
/// whether its token is to blame.
/// </summary>
internal sealed class UserFilter(TokenVerifier tokens, GatewaySecrets secrets, UserRevocations revocations) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var text = RequestTokens.FromHeader(context.HttpContext.Request);
        if (text is null || secrets.IsAdminToken(text) || (tokens.Verify(text) is { } token && !revocations.IsRevoked(token.UserId)))
        {
            return next(context);
        }

        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return ValueTask.FromResult<object?>(RestErrors.Of(StatusCodes.Status401Unauthorized, "unauthorized"));
    }
}
