using LiveOps.Gateway.Signaling;

namespace LiveOps.Gateway.Rest;

/// <summary>Lets pages of allowed origins read answers of the API. Tokens are in a header that no browser adds by itself, so no page acts in another's name.</summary>
internal sealed class ApiCors(RequestDelegate next, OriginPolicy origins)
{
    public Task InvokeAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Response.Headers);
        if (!request.Path.StartsWithSegments("/api", StringComparison.Ordinal) || request.Headers.Origin is not [{ Length: > 0 } origin, ..])
        {
            return next(context);
        }

        headers.Vary = "Origin";
        if (origins.Allows(request))
        {
            headers.AccessControlAllowOrigin = origin;
            headers.AccessControlExposeHeaders = "Retry-After";
        }

        if (!HttpMethods.IsOptions(request.Method))
        {
            return next(context);
        }

        headers.AccessControlAllowMethods = "GET, POST, PUT, PATCH, DELETE";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type";
        headers.AccessControlMaxAge = "86400";
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
