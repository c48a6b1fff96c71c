using Microsoft.AspNetCore.Routing.Patterns;

namespace LiveOps.Gateway.Rest;

/// <summary>Answers methods that a path does not know with <c>405</c> and those that it does (RFC 9110 section 15.5.6).</summary>
internal static class WrongMethods
{
    /// <summary>To be called once every route is mapped.</summary>
    public static void MapWrongMethods(this IEndpointRouteBuilder endpoints, string prefix)
    {
        var known = endpoints.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.StartsWith(prefix, StringComparison.Ordinal))
            .GroupBy(endpoint => endpoint.RoutePattern.RawText!, endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], StringComparer.Ordinal)
            .ToList();
        foreach (var path in known)
        {
            // Routing prefers the routes that name their methods, so this one is left with the others.
            var allowed = string.Join(", ", path.SelectMany(methods => methods).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
            endpoints.Map(RoutePatternFactory.Parse(path.Key), (HttpContext context) => Refuse(context, allowed));
        }
    }

    private static IResult Refuse(HttpContext context, string allowed)
    {
        context.Response.Headers.Allow = allowed;
        return RestErrors.Of(StatusCodes.Status405MethodNotAllowed, $"this path takes {allowed} only; see /api/openapi.json");
    }
}
