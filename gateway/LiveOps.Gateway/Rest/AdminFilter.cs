using LiveOps.Gateway.Auth;

namespace LiveOps.Gateway.Rest;

/// <summary>Lets requests with the admin token through.</summary>
internal sealed class AdminFilter(GatewaySecrets secrets) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        if (!secrets.HasAdminToken)
        {
            return ValueTask.FromResult<object?>(RestErrors.Of(
                StatusCodes.Status403Forbidden, "management is switched off: set LiveOps:Gateway:AdminToken or LiveOps:Gateway:AdminTokenFile"));
        }

        if (RequestTokens.FromHeader(context.HttpContext.Request) is { } token && secrets.IsAdminToken(token))
        {
            return next(context);
        }

        context.HttpContext.Response.Headers.WWWAuthenticate = "Bearer";
        return ValueTask.FromResult<object?>(RestErrors.Of(StatusCodes.Status401Unauthorized, "admin token required"));
    }
}
